import { articleId, parseArticleId } from '../model/address.js';
import { citationTarget } from '../model/citation-parser.js';
import type { Citation, CitationMatch } from '../model/citation.js';
import type { RepealedStatute } from '../model/lexicon.js';
import { forceOn } from '../model/in-force.js';
import { undated, versionOn } from '../model/statute-version.js';
import { compareArticleNumbers } from '../model/numerals.js';
import type { CatalogueStatute } from '../pack/format.js';

/** An article that was asked for by its number. */
export interface CitationHit {
  readonly id: string;
  readonly statute: CatalogueStatute;
  readonly number: string;
  readonly anchor?: string;
  /** As typed. */
  readonly text: string;
  /** What the article says otherwise than the repealed one that was typed. */
  readonly note?: string;
}

/** Articles of a range are listed one by one, up to this many. */
const LONGEST_RANGE = 20;

/**
 * The articles that are meant, in order. A bare 第42条 is that article of every statute that has it: in the order of the
 * catalogue, those in force before the others.
 */
export function citedArticles(
  matches: readonly CitationMatch[],
  statutes: readonly CatalogueStatute[],
  repealed: readonly RepealedStatute[],
  today: string,
): CitationHit[] {
  const hits = new Map<string, CitationHit>();
  for (const { citation, text } of matches) {
    for (const hit of articlesOfToday(citation, text, statutes, repealed, today))
      if (!hits.has(hit.id)) hits.set(hit.id, hit);
    for (const statute of statutesMeant(citation, statutes, today)) {
      for (const hit of articlesMeant(citation, statute, text)) if (!hits.has(hit.id)) hits.set(hit.id, hit);
    }
  }
  return [...hits.values()];
}

/** What became of articles of a repealed statute, as far as somebody has read both. */
function articlesOfToday(
  citation: Citation,
  text: string,
  statutes: readonly CatalogueStatute[],
  repealed: readonly RepealedStatute[],
  today: string,
): CitationHit[] {
  const old = repealed.find(({ id }) => id === citation.statute);
  if (old === undefined) return [];
  return numbersMeant(citation)
    .flatMap((number) => old.articles.filter(([each]) => each === number))
    .flatMap(([, target, note]): CitationHit[] => {
      const [id = '', anchor] = target.split('#');
      const address = parseArticleId(id);
      const statute = address && versionOn(statutes, address.statute, today);
      if (address === undefined || statute === undefined) return [];
      const hit = {
        id: articleId(statute.id, address.number),
        statute,
        number: address.number,
        text,
        ...(note === undefined ? {} : { note }),
      };
      return anchor === undefined ? [hit] : [{ ...hit, anchor }];
    });
}

function statutesMeant(
  { statute }: Citation,
  statutes: readonly CatalogueStatute[],
  today: string,
): readonly CatalogueStatute[] {
  const meant =
    statute === undefined ? statutes : statutes.filter(({ id }) => id === statute || undated(id) === statute);
  const inForce = meant.filter((each) => forceOn(each, today) === 'in-force');
  return [...inForce, ...meant.filter((each) => !inForce.includes(each))];
}

function articlesMeant(citation: Citation, statute: CatalogueStatute, text: string): CitationHit[] {
  return numbersMeant(citation)
    .filter((number) => hasArticle(statute, number))
    .map((number) => {
      const anchor = citationTarget({ ...citation, statute: statute.id })?.anchor;
      const hit = { id: articleId(statute.id, number), statute, number, text };
      return anchor === undefined ? hit : { ...hit, anchor };
    });
}

function numbersMeant({ article, through }: Citation): string[] {
  if (through === undefined) return [article];
  const first = Number.parseInt(article, 10);
  const last = Math.min(Number.parseInt(through, 10), first + LONGEST_RANGE - 1);
  return [article, ...[...Array(Math.max(0, last - first)).keys()].map((index) => String(first + 1 + index))];
}

function hasArticle({ ranges }: CatalogueStatute, number: string): boolean {
  return ranges.some(
    ({ first, last }) => compareArticleNumbers(first, number) <= 0 && compareArticleNumbers(number, last) <= 0,
  );
}
