import type { Document } from '../model/document.js';
import { catalogueFromWire, catalogueToWire } from '../pack/catalogue-wire.js';
import type { PackContent } from '../pack/content.js';
import { planGroups } from '../pack/grouping.js';
import { createFirstIds, type FirstIds } from '../search/first-ids.js';
import type { Query, Split } from './queries.js';
import { questionKey } from './question-key.js';

/** Where an answer must stand: what a small phone shows without scrolling. */
const FIRST = 3;
/** Questions between two words about how far it is. */
const STEP = 20;

export interface AskedFigure {
  readonly asked: number;
  /** Found among the first three of all kinds. */
  readonly found: number;
}

export interface QueryFigures {
  readonly dev: AskedFigure;
  readonly held: AskedFigure;
  /** Questions that are a title, alias, everyday question or dictionary word themselves: finding those proves nothing. */
  readonly leftOut: number;
}

/** Asks the search of the page every question. `today`: YYYY-MM-DD. */
export function askQueries(
  content: PackContent,
  queries: readonly Query[],
  today: string,
  progress: (step: string) => void,
): QueryFigures {
  const everyday = content.lexicon?.words.flatMap((line) => line.everyday) ?? [];
  const known = new Set([...content.documents.flatMap(namesOf), ...everyday].map(questionKey));
  const asked = queries.filter(({ text }) => !known.has(questionKey(text)));
  const first = rankingOver(content);
  const figures = { dev: { asked: 0, found: 0 }, held: { asked: 0, found: 0 } } satisfies Record<Split, AskedFigure>;
  for (const [index, { text, expected, split }] of asked.entries()) {
    if (index % STEP === 0) progress(`试搜索 ${String(index)}/${String(asked.length)}`);
    figures[split].asked += 1;
    const ids = first(text, today).slice(0, FIRST);
    if (ids.some((id) => expected.includes(id))) figures[split].found += 1;
  }
  return { ...figures, leftOut: queries.length - asked.length };
}

/** Entries of the catalogue stand in for documents that are still on their way; here all are there. */
function rankingOver({ documents, lexicon, readings }: PackContent): FirstIds {
  const { statutes } = catalogueFromWire(catalogueToWire(planGroups(documents)));
  return createFirstIds({ documents, statutes, lexicon, readings });
}

/** Everything a document is called, in every language, and the questions it is listed under. */
function namesOf(document: Document): string[] {
  const { title, aliases } = document;
  const names = [title['zh-CN'], title.ko, title.en, ...aliases].filter((name) => name !== undefined);
  if (document.kind === 'article') return [...names, document.headnote ?? '', ...(document.questions ?? [])];
  if (document.kind === 'term') return [...names, document.koreanSouth ?? ''];
  if (!('translations' in document)) return names;
  const { ko, en } = document.translations ?? {};
  return [ko, en].reduce((all, made) => (made === undefined ? all : [...all, made.title, ...made.aliases]), names);
}
