import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { OfficialStatute } from '../../src/compile/official-statute.js';
import { articleLabel } from '../../src/model/numerals.js';
import type { OfficialParagraph } from '../../src/model/statute.js';

/** How the national database and ministries lay a statute out in Word. */
export const LAYOUTS = ['headings', 'indents', 'tabs'] as const;
export type Layout = (typeof LAYOUTS)[number];

interface Line {
  readonly text: string;
  readonly level?: number;
  /** Of an article: the text after its label. */
  readonly label?: string;
}

/** The statute line by line, as it is printed. */
export function linesOf({ statute, articles }: OfficialStatute): Line[] {
  const lines: Line[] = [];
  let shown = 0;
  for (const article of articles) {
    const own = article.outline ?? -1;
    for (; shown <= own; shown += 1) {
      const entry = statute.outline[shown];
      if (entry !== undefined) lines.push({ text: entry.title, level: entry.level });
    }
    const texts = article.paragraphs.flatMap(textsOf);
    if (article.number === 'annex') lines.push({ text: '附录：' });
    if (!/^\d/.test(article.number)) lines.push(...texts.map((text) => ({ text })));
    else texts.forEach((text, at) => lines.push(at === 0 ? { text, label: articleLabel(article.number) } : { text }));
  }
  return lines;
}

function textsOf({ text, items = [] }: OfficialParagraph): string[] {
  const inside = items.flatMap((item) => [...item.text.split('\n'), ...(item.subitems ?? [])]);
  return [text, ...inside].filter((line) => line !== '');
}

export async function statuteDocx(official: OfficialStatute, layout: Layout): Promise<Uint8Array> {
  const { title, history } = official.statute;
  const lines = linesOf(official);
  const bracket = history.length === 0 ? [] : [`（${history.join('\u3000')}）`];
  const children: (Paragraph | Table)[] = [
    layout === 'headings' ? new Paragraph({ text: title, heading: HeadingLevel.TITLE }) : centred(title),
    ...bracket.map((text) => new Paragraph({ text })),
    ...(layout === 'tabs' ? contentsOf(lines) : []),
    ...lines.map((line) => paragraphOf(line, layout)),
    ...(layout === 'tabs' ? [signatures()] : []),
  ];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** Word counts the articles: their numbers are no text. */
export async function countedDocx(official: OfficialStatute): Promise<Uint8Array> {
  const children = [
    centred(official.statute.title),
    ...linesOf(official).map((line) =>
      line.label === undefined
        ? new Paragraph({ text: line.text })
        : new Paragraph({ text: line.text, numbering: { reference: 'articles', level: 0 } }),
    ),
  ];
  const levels = [
    { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '第%1条', alignment: AlignmentType.START },
  ] as const;
  const numbering = { config: [{ reference: 'articles', levels: [...levels] }] };
  return new Uint8Array(await Packer.toBuffer(new Document({ numbering, sections: [{ children }] })));
}

function centred(text: string): Paragraph {
  return new Paragraph({ text, alignment: AlignmentType.CENTER });
}

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

function paragraphOf({ text, level, label }: Line, layout: Layout): Paragraph {
  if (level !== undefined) {
    const heading = LEVELS[level - 1];
    return layout === 'headings' && heading !== undefined
      ? new Paragraph({ text, heading })
      : centred(text.replace(' ', '\u3000'));
  }
  if (layout === 'tabs') {
    const tab = new TextRun({ text: '\t' });
    const words = new TextRun({ text });
    return new Paragraph({
      children: label === undefined ? [tab, words] : [tab, new TextRun({ text: label }), tab, words],
    });
  }
  const indent = layout === 'indents' ? '\u3000\u3000' : '';
  return new Paragraph({ text: label === undefined ? `${indent}${text}` : `${indent}${label}\u3000${text}` });
}

function contentsOf(lines: readonly Line[]): Paragraph[] {
  const headings = lines.filter(({ level }) => level !== undefined);
  if (headings.length === 0) return [];
  return [
    centred('目\u3000录'),
    ...headings.map(({ text }, at) => new Paragraph({ text: `${text}\t${String(at + 1)}` })),
  ];
}

function signatures(): Table {
  const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph({ text })] });
  return new Table({ rows: [new TableRow({ children: [cell('示例：签署'), cell('示例：日期')] })] });
}
