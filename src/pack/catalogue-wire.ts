import { parseAddress } from '../model/address.js';
import type { Article, Document, Review } from '../model/document.js';
import type { Statute } from '../model/statute.js';
import type { ArticleRange, Catalogue, CatalogueEntry, CatalogueStatute } from './format.js';
import type { PlannedGroup } from './grouping.js';

/** An entry as it stands in the file: the kind is in the id, the group is the place of its list. */
export type WireEntry = Omit<CatalogueEntry, 'kind' | 'group'>;

export interface WireStatute extends Omit<CatalogueStatute, 'aliases' | 'ranges'> {
  readonly aliases?: readonly string[];
  /** [first, last, group]. */
  readonly ranges: readonly (readonly [string, string, number])[];
}

/** `entries[g]` are the documents of group `g`; groups that hold only statutes are left out at the end. */
export interface WireCatalogue {
  readonly entries: readonly (readonly WireEntry[])[];
  readonly statutes: readonly WireStatute[];
}

export function catalogueToWire(groups: readonly PlannedGroup[]): WireCatalogue {
  const entries = groups.map((group) => group.documents.flatMap(entryOf));
  while (entries.length > 0 && entries[entries.length - 1]?.length === 0) entries.pop();
  return { entries, statutes: statutesOf(groups) };
}

export function catalogueFromWire(wire: WireCatalogue): Catalogue {
  return {
    entries: wire.entries.flatMap((list, group) =>
      list.map((entry) => ({ ...entry, kind: plainKind(entry.id), group })),
    ),
    statutes: wire.statutes.map(({ aliases = [], ranges, ...statute }) => ({
      ...statute,
      aliases,
      ranges: ranges.map(([first, last, group]): ArticleRange => ({ first, last, group })),
    })),
  };
}

/** Ids are checked before; an article or statute among the entries would only be found under its own name. */
function plainKind(id: string): CatalogueEntry['kind'] {
  return parseAddress(id)?.kind as CatalogueEntry['kind'];
}

function entryOf(document: Exclude<Document, Article>): WireEntry[] {
  if (document.kind === 'statute') return [];
  const aliases = [...document.aliases, ...translatedAliases(document)];
  const review = reviewOf(document);
  return [
    {
      id: document.id,
      title: document.title,
      ...(aliases.length === 0 ? {} : { aliases }),
      ...(document.topics.length === 0 ? {} : { topics: document.topics }),
      ...(document.kind === 'topic' && document.order !== undefined ? { order: document.order } : {}),
      ...(review === undefined ? {} : { review }),
    },
  ];
}

/** What people call it in the other languages, so that suggestions work before the group is there. */
function translatedAliases(document: Document): readonly string[] {
  if (!('translations' in document)) return [];
  return [...(document.translations.ko?.aliases ?? []), ...(document.translations.en?.aliases ?? [])];
}

/** 'pending' as soon as one translation is. */
function reviewOf(document: Document): Review | undefined {
  if (document.kind === 'term') return document.review;
  if (!('translations' in document)) return undefined;
  const reviews = [document.translations.ko?.review, document.translations.en?.review];
  return reviews.includes('pending') ? 'pending' : reviews.find((review) => review !== undefined);
}

/** A preamble and an annex stand alone: a range that ended in the annex would hold every number there is. */
function rangesOf(numbers: readonly string[]): [string, string][] {
  const ranges: [string, string][] = [];
  const articles = numbers.filter((number) => /^\d/.test(number));
  const first = articles[0];
  const last = articles[articles.length - 1];
  if (first !== undefined && last !== undefined) ranges.push([first, last]);
  for (const number of numbers) if (!/^\d/.test(number)) ranges.push([number, number]);
  return ranges;
}

/** Articles in a row that are explained, [first, last]. What was inserted later (之一) may stand in a run, not begin one. */
function explainedRuns(articles: readonly Article[]): (readonly [string, string])[] {
  const runs: [string, string][] = [];
  let open: [string, string] | undefined;
  for (const { number, plain, stale } of articles) {
    const isExplained = plain !== undefined && stale !== true;
    if (!isExplained) open = undefined;
    else if (open !== undefined) open[1] = number;
    else if (/^\d+$/.test(number)) {
      open = [number, number];
      runs.push(open);
    }
  }
  return runs;
}

function statutesOf(groups: readonly PlannedGroup[]): WireStatute[] {
  const ranges = new Map<string, (readonly [string, string, number])[]>();
  const explained = new Map<string, (readonly [string, string])[]>();
  groups.forEach(({ statute, articles }, group) => {
    if (statute === undefined) return;
    const runs = rangesOf(articles.map(({ number }) => number)).map(([first, last]) => [first, last, group] as const);
    ranges.set(statute.id, [...(ranges.get(statute.id) ?? []), ...runs]);
    explained.set(statute.id, [...(explained.get(statute.id) ?? []), ...explainedRuns(articles)]);
  });
  return groups.flatMap((group, index) =>
    group.documents.flatMap((document) =>
      document.kind === 'statute'
        ? [
            {
              ...statuteToWire(document.statute, index, ranges.get(document.statute.id) ?? []),
              ...withoutEmpty(explained.get(document.statute.id)),
            },
          ]
        : [],
    ),
  );
}

function withoutEmpty(explained: WireStatute['explained'] = []): Pick<WireStatute, 'explained'> {
  return explained.length === 0 ? {} : { explained };
}

function statuteToWire(statute: Statute, group: number, ranges: WireStatute['ranges']): WireStatute {
  const { id, title, short, names, aliases, type, effective, until, status, supersededBy, text, verified } = statute;
  return {
    id,
    title,
    short,
    type,
    effective,
    status,
    articleCount: statute.articleCount,
    group,
    ranges,
    ...(names === undefined ? {} : { names }),
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(until === undefined ? {} : { until }),
    ...(supersededBy === undefined ? {} : { supersededBy }),
    ...(text === undefined ? {} : { text }),
    ...(verified === undefined ? {} : { verified }),
  };
}
