import { articleTitle } from '../pack/article-title.js';
import type { NamedEntry } from './catalogue-index.js';
import type { CitationHit } from './citation-hits.js';
import { fold, foldWithOffsets } from './folding.js';
import { weighQuery } from './name-match.js';
import type { Suggestion, TextRange } from './provider.js';
import type { Query } from './query.js';
import type { Shelves } from './rank-all.js';
import { documentTitle } from './result-writer.js';
import { rangesIn } from './snippet.js';

/** Articles of other statutes with the same number do not crowd out titles. */
const MOST_CITED = 5;

/** Articles asked for by number, then what is called like that, or sounds like it (`heard`: names in Chinese). */
export function writeSuggestions(
  query: Query,
  cited: readonly CitationHit[],
  heard: readonly string[],
  shelves: Shelves,
  limit: number,
): Suggestion[] {
  const articles = cited.slice(0, MOST_CITED).map((hit) => citedSuggestion(hit, shelves));
  const named = [query.text, query.readAs ?? '', ...heard].flatMap((typed) =>
    shelves.catalogue.find(typed, limit).map(({ entry }) => namedSuggestion(fold(typed), entry)),
  );
  const unique = new Map<string, Suggestion>();
  for (const suggestion of named) if (!unique.has(suggestion.id)) unique.set(suggestion.id, suggestion);
  return [...articles, ...unique.values()].slice(0, limit);
}

function citedSuggestion({ id, statute, number, anchor }: CitationHit, { documents }: Shelves): Suggestion {
  const document = documents.get(id);
  const title = document === undefined ? articleTitle(statute, number) : documentTitle(document);
  const suggestion: Suggestion = { id, kind: 'article', title, detail: statute.title };
  return anchor === undefined ? suggestion : { ...suggestion, anchor };
}

function namedSuggestion(typed: string, entry: NamedEntry): Suggestion {
  const { id, kind, title } = entry;
  const detail = kind === 'statute' ? entry.aliases[0] : undefined;
  const shown = detail === undefined || detail === title['zh-CN'] ? { id, kind, title } : { id, kind, title, detail };
  const inTitle = typedRanges(title['zh-CN'], typed);
  if (inTitle.isWhole) return { ...shown, ranges: inTitle.ranges };
  if ([title.ko, title.en].some((name) => name !== undefined && typedRanges(name, typed).ranges.length > 0))
    return shown;
  const alias = bestAlias(entry.aliases, typed, inTitle.ranges);
  if (alias !== undefined) return { ...shown, matched: alias.name, ranges: alias.ranges };
  return inTitle.ranges.length > 0 ? { ...shown, ranges: inTitle.ranges } : shown;
}

interface TypedRanges {
  readonly ranges: readonly TextRange[];
  /** All that was typed stands there in one piece. */
  readonly isWhole: boolean;
}

/** What was typed, in one piece if it is there, else its tokens. */
function typedRanges(name: string, typed: string): TypedRanges {
  const folded = foldWithOffsets(name);
  const at = folded.text.indexOf(typed);
  if (typed !== '' && at >= 0) return { ranges: [[folded.start(at), folded.end(at + typed.length)]], isWhole: true };
  return {
    ranges: rangesIn(
      name,
      weighQuery(typed, () => 1),
    ),
    isWhole: false,
  };
}

/** The alias that shows more of what was typed than the title does. */
function bestAlias(
  aliases: readonly string[],
  typed: string,
  inTitle: readonly TextRange[],
): { readonly name: string; readonly ranges: readonly TextRange[] } | undefined {
  let most = lengthOf(inTitle);
  let best: { name: string; ranges: readonly TextRange[] } | undefined;
  for (const name of aliases) {
    const { ranges } = typedRanges(name, typed);
    if (lengthOf(ranges) <= most) continue;
    most = lengthOf(ranges);
    best = { name, ranges };
  }
  return best;
}

function lengthOf(ranges: readonly TextRange[]): number {
  return ranges.reduce((length, [start, end]) => length + end - start, 0);
}
