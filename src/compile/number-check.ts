import { unsourcedQuantities } from '../model/quantities.js';
import { parseArticleId } from '../model/address.js';
import type { LawPlace } from './law.js';
import type { Library } from './library.js';
import type { Findings } from './text-context.js';

export const UNCHECKED_NUMBERS = '未载原文的法律里的数字';

/**
 * Every number with a legal unit must stand in an article that the document cites or lists in `numbers_from`. Where the
 * document cites a statute whose text is not here, a number that is found nowhere else cannot be judged: it is counted.
 */
export function checkNumbers(found: Findings, numbersFrom: readonly LawPlace[], file: string, library: Library): void {
  const { numbers, hasUnavailable } = citedNumbers([...found.places, ...numbersFrom], library);
  for (const { text, lineAt } of found.runs) {
    for (const quantity of unsourcedQuantities(text, numbers)) {
      if (hasUnavailable) {
        library.problems.skip(UNCHECKED_NUMBERS);
        continue;
      }
      const what = `“${quantity.text}”不在本文引用的条文里`;
      const fix = '引用写有这个数字的条文，改正数字，或在 numbers_from 里列出那一条';
      library.problems.add({ code: 'number-unsourced', file, line: lineAt(quantity.start), what, fix });
    }
  }
}

/** The numbers of the articles cited, in the one spelling. */
export function citedNumbers(
  places: readonly LawPlace[],
  { law }: Library,
): { readonly numbers: ReadonlySet<string>; readonly hasUnavailable: boolean } {
  const numbers = new Set<string>();
  let hasUnavailable = false;
  for (const id of new Set(places.flatMap(({ articles }) => articles))) {
    const { statute = '', number = '' } = parseArticleId(id) ?? {};
    const cited = law.get(statute);
    if (cited?.statute.text === 'unavailable') hasUnavailable = true;
    for (const value of cited?.articles.get(number)?.numbers ?? []) numbers.add(value);
  }
  return { numbers, hasUnavailable };
}
