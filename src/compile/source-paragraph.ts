/** One paragraph of a text that is to be imported, before anything is said about what it is. */
export interface SourceParagraph {
  /** Without the white space around it; what stood as tab or full-width space inside stays. */
  readonly text: string;
  /** Paragraph of a .docx, line of a .txt or .md, from 1: how the editor finds it. */
  readonly at: number;
  /** The file marks it as a heading (a Word heading style, `#` in Markdown). */
  readonly isHeading?: true;
  /** An entry of a table of contents, by its style. */
  readonly isContents?: true;
  /** Word counts it by itself: the number is not in the text. */
  readonly isNumbered?: true;
  /** Stands in a table. */
  readonly inTable?: true;
  /** Continues the paragraph before it after a soft line break. */
  readonly isBroken?: true;
}

export interface SourceText {
  readonly paragraphs: readonly SourceParagraph[];
  /** What the file holds besides paragraphs of text, in the editor's words, with its place. */
  readonly foreign: readonly { readonly at: number; readonly what: string }[];
  /** Text outside the body: page headers and footers, which are not imported. */
  readonly margins: readonly string[];
}

/** Space as laws are typeset: tabs, full-width and no-break spaces. */
export function trimSpace(text: string): string {
  return text.replace(/^[\s\u3000\u00a0]+|[\s\u3000\u00a0]+$/g, '');
}
