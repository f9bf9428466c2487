import { SaxesParser } from 'saxes';

/** What a paragraph style of a .docx says of its paragraphs, inherited settings included. */
export interface WordStyle {
  readonly isHeading: boolean;
  readonly isContents: boolean;
  readonly isNumbered: boolean;
}

interface OwnStyle {
  name: string;
  basedOn?: string;
  outlineLevel?: number;
  numbering?: string;
}

/** Outline level 9 is body text (ECMA-376 part 1, 17.3.1.20). */
const BODY_LEVEL = 9;

/** The paragraph styles of `word/styles.xml`, by id. */
export function readWordStyles(xml: string): (id: string | undefined) => WordStyle {
  const styles = new Map<string, OwnStyle>();
  let open: OwnStyle | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:style') {
      open = { name: '' };
      styles.set(attributes['w:styleId'] ?? '', open);
    } else if (open === undefined) return;
    else if (name === 'w:name') open.name = value.toLowerCase();
    else if (name === 'w:basedOn') open.basedOn = value;
    else if (name === 'w:outlineLvl') open.outlineLevel = Number(value);
    else if (name === 'w:numId') open.numbering = value;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:style') open = undefined;
  });
  parser.write(xml).close();

  /** A style may name itself as its ground through others: every id is followed once. */
  function line(id: string | undefined): OwnStyle[] {
    const found: OwnStyle[] = [];
    for (let next = id; next !== undefined;) {
      const style = styles.get(next);
      if (style === undefined || found.includes(style)) break;
      found.push(style);
      next = style.basedOn;
    }
    return found;
  }

  return (id) => {
    const inherited = line(id);
    const level = inherited.find(({ outlineLevel }) => outlineLevel !== undefined)?.outlineLevel ?? BODY_LEVEL;
    const numbering = inherited.find((style) => style.numbering !== undefined)?.numbering ?? '0';
    const names = inherited.map(({ name }) => name);
    return {
      isHeading: level < BODY_LEVEL || names.some((name) => /^(?:heading|标题) ?\d/.test(name)),
      isContents: names.some((name) => /^(?:toc|目录) ?\d/.test(name)),
      isNumbered: numbering !== '0',
    };
  };
}
