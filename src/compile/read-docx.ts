import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { SourceParagraph, SourceText } from './source-paragraph.js';
import { trimSpace } from './source-paragraph.js';
import type { WordStyle } from './word-styles.js';
import { readWordStyles } from './word-styles.js';

/** Bytes unpacked; the longest statute is under 2 MB of XML. A file that claims more is no statute. */
const MAX_PART = 32 * 1024 * 1024;

/** What cannot be carried over as text, in the editor's words. */
const FOREIGN: Readonly<Record<string, string>> = {
  'w:drawing': '有图片或图形',
  'w:pict': '有图片或图形',
  'w:object': '有嵌入的对象',
  'w:footnoteReference': '有脚注',
  'w:endnoteReference': '有尾注',
  'w:commentReference': '有批注',
  'm:oMath': '有公式',
  'w:sym': '有特殊符号，读不出是什么字',
  'w:del': '有没接受的修订（删去的字）',
  'w:ins': '有没接受的修订（加上的字）',
  'w:moveFrom': '有没接受的修订（移走的字）',
};

/** Text inside these is not what the paragraph says. */
const SILENT = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'mc:Fallback', 'w:drawing', 'w:pict']);

interface OpenParagraph {
  text: string;
  style?: string;
  /** `numId` of the paragraph itself; 0 takes a style's numbering away. */
  numbering?: string;
  outlineLevel?: number;
}

/**
 * Reads the paragraphs of a .docx with what Word says of each. Word's automatic numbers are no text: whoever imports
 * must refuse them, and the usual converters drop them without a word, so the XML is read here.
 * @throws Error when the bytes are no .docx
 */
export function readDocx(bytes: Uint8Array): SourceText {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/^word\/(?:document|styles|(?:header|footer)\d*)\.xml$/.test(name)) return false;
      if (originalSize > MAX_PART) throw new Error(`${name} is larger than ${String(MAX_PART)} bytes`);
      return true;
    },
  });
  const xml = (name: string): string | undefined => {
    const part = parts[name];
    return part === undefined ? undefined : strFromU8(part);
  };
  const document = xml('word/document.xml');
  if (document === undefined) throw new Error('no word/document.xml');
  const styles = readWordStyles(xml('word/styles.xml') ?? '<w:styles/>');
  const margins = Object.keys(parts)
    .filter((name) => /(?:header|footer)\d*\.xml$/.test(name))
    .map((name) =>
      readParagraphs(xml(name) ?? '', styles)
        .paragraphs.map(({ text }) => text)
        .join(' '),
    )
    .filter((text) => trimSpace(text) !== '');
  return { ...readParagraphs(document, styles), margins };
}

type Styles = (id: string | undefined) => WordStyle;

function readParagraphs(xml: string, styles: Styles): Omit<SourceText, 'margins'> {
  const paragraphs: SourceParagraph[] = [];
  const foreign: { at: number; what: string }[] = [];
  /** Paragraphs can stand inside paragraphs (text boxes). */
  const open: OpenParagraph[] = [];
  const path: string[] = [];
  let [count, tables] = [0, 0];
  const isSilent = (): boolean => path.some((name) => SILENT.has(name));

  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name);
    const paragraph = open[open.length - 1];
    const what = FOREIGN[name];
    if (what !== undefined && !path.includes('mc:Fallback')) foreign.push({ at: Math.max(count, 1), what });
    if (name === 'w:tbl') tables += 1;
    else if (name === 'w:p') {
      open.push({ text: '' });
      count += 1;
    } else if (paragraph !== undefined) readSetting(paragraph, name, attributes, path);
  });
  parser.on('text', (text) => {
    const paragraph = open[open.length - 1];
    if (paragraph !== undefined && path[path.length - 1] === 'w:t' && !isSilent()) paragraph.text += text;
  });
  parser.on('closetag', ({ name }) => {
    path.pop();
    if (name === 'w:tbl') tables -= 1;
    if (name !== 'w:p') return;
    const paragraph = open.pop();
    if (paragraph !== undefined && !isSilent()) paragraphs.push(...closed(paragraph, count, tables > 0, styles));
  });
  parser.write(xml).close();
  return { paragraphs, foreign };
}

function readSetting(
  paragraph: OpenParagraph,
  name: string,
  attributes: Readonly<Record<string, string>>,
  path: readonly string[],
): void {
  const value = attributes['w:val'] ?? '';
  if (!path.includes('w:pPr')) paragraph.text += mark(name, attributes);
  else if (name === 'w:pStyle') paragraph.style = value;
  else if (name === 'w:numId') paragraph.numbering = value;
  else if (name === 'w:outlineLvl') paragraph.outlineLevel = Number(value);
}

/** What an empty element stands for in the text. Breaks of a page or column are layout. */
function mark(name: string, attributes: Readonly<Record<string, string>>): string {
  if (name === 'w:tab') return '\t';
  if (name === 'w:noBreakHyphen') return '-';
  return name === 'w:cr' || (name === 'w:br' && attributes['w:type'] === undefined) ? '\n' : '';
}

/** A soft line break makes a paragraph of its own, marked as such; empty ones are layout. */
function closed(paragraph: OpenParagraph, at: number, inTable: boolean, styles: Styles): SourceParagraph[] {
  const style = styles(paragraph.style);
  const isHeading = style.isHeading || (paragraph.outlineLevel ?? 9) < 9;
  const isNumbered = paragraph.numbering === undefined ? style.isNumbered : paragraph.numbering !== '0';
  const lines = paragraph.text
    .split('\n')
    .map(trimSpace)
    .filter((text) => text !== '');
  // A number Word counts is shown even where the paragraph has no text of its own.
  if (lines.length === 0 && isNumbered) lines.push('');
  return lines.map((text, index) => ({
    text,
    at,
    ...(isHeading ? { isHeading } : {}),
    ...(style.isContents ? { isContents: true } : {}),
    ...(isNumbered ? { isNumbered } : {}),
    ...(inTable ? { inTable } : {}),
    ...(index > 0 ? { isBroken: true } : {}),
  }));
}
