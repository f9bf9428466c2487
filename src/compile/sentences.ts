/** A sentence with the UTF-16 offset it begins at. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/**
 * 。！？ end a sentence, with the quotation mark or parenthesis that closes behind them: 要3年。（民法典第188条） is one. In
 * “行不行？”，他问 the question ends nothing.
 */
const END = /[。！？!?]+[”’」』]?(?![，、；：）)”’」』])(?:[（(][^（）()]*[）)])?/g;

/** The sentences of one paragraph; what stands after the last full stop is one too. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number): void => {
    if (text.slice(start, end).trim() !== '') sentences.push({ text: text.slice(start, end), start });
    start = end;
  };
  for (const match of text.matchAll(END)) add(match.index + match[0].length);
  add(text.length);
  return sentences;
}
