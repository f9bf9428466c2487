import { brotliCompressSync, constants } from 'node:zlib';
import type { Document } from '../model/document.js';
import type { PackContent } from '../pack/content.js';
import type { EncodedPack } from '../pack/encode.js';
import { createSearchEngine } from '../search/engine.js';
import { catalogueFromWire, catalogueToWire } from '../pack/catalogue-wire.js';
import { planGroups } from '../pack/grouping.js';
import type { LoggedQuestion } from './question-log.js';

/** The state of a library on one day, for the people who answer for it. */
export interface LibraryReport {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly topics: readonly TopicCoverage[];
  readonly statutes: {
    readonly count: number;
    readonly articles: number;
    readonly withNotes: number;
    readonly withText: number;
  };
  /** Due on or before the day, then within the time ahead, the earliest first. */
  readonly reviews: readonly ReviewDue[];
  /** Absent without a log. */
  readonly questions?: QuestionCoverage;
  readonly sizes: PackSizes;
  readonly gaps: readonly Gap[];
}

export interface TopicCoverage {
  readonly id: string;
  readonly name: string;
  readonly guides: number;
  readonly services: number;
  readonly pathways: number;
  /** Of these, with their text in the language, by language. */
  readonly translated: Readonly<Record<string, number>>;
}

export interface ReviewDue {
  readonly id: string;
  readonly title: string;
  readonly next: string;
  readonly overdue: boolean;
}

export interface QuestionCoverage {
  readonly asked: number;
  readonly distinct: number;
  /** Nothing fits, or what is found hardly does; the most asked first. */
  readonly unanswered: readonly LoggedQuestion[];
}

export interface PackSizes {
  readonly files: number;
  readonly raw: number;
  /** As sent over the network. */
  readonly brotli: number;
  readonly largest: readonly { readonly name: string; readonly raw: number; readonly brotli: number }[];
}

/** Something a resident would look for and not find. */
export interface Gap {
  readonly what: string;
  readonly ids: readonly string[];
}

/** Days ahead in which a review counts as coming up. */
const AHEAD = 60;

export function reportLibrary(
  content: PackContent,
  encoded: EncodedPack,
  at: string,
  log?: readonly LoggedQuestion[],
): LibraryReport {
  const { id, name, documents, languages } = content;
  return {
    id,
    name: name['zh-CN'],
    at,
    topics: topicCoverage(
      documents,
      languages.filter((language) => language !== 'zh-CN'),
    ),
    statutes: statuteCoverage(documents),
    reviews: reviewsDue(documents, at),
    ...(log === undefined ? {} : { questions: questionCoverage(content, log, at) }),
    sizes: packSizes(encoded),
    gaps: gapsIn(documents),
  };
}

type Written = Extract<Document, { readonly kind: 'guide' | 'service' | 'pathway' }>;

function isWritten(document: Document): document is Written {
  return document.kind === 'guide' || document.kind === 'service' || document.kind === 'pathway';
}

function topicCoverage(documents: readonly Document[], languages: readonly ('ko' | 'en')[]): TopicCoverage[] {
  const written = documents.filter(isWritten);
  return documents
    .filter(({ kind }) => kind === 'topic')
    .map(({ id, title }) => {
      const own = written.filter(({ topics }) => `topic/${topics[0] ?? ''}` === id);
      const count = (kind: Written['kind']): number => own.filter((each) => each.kind === kind).length;
      const translated = languages.map((language) => [language, own.filter((each) => hasText(each, language)).length]);
      return {
        id,
        name: title['zh-CN'],
        guides: count('guide'),
        services: count('service'),
        pathways: count('pathway'),
        translated: Object.fromEntries(translated) as Record<string, number>,
      };
    });
}

function hasText(document: Written, language: 'ko' | 'en'): boolean {
  if (document.kind === 'pathway') return document.translations?.[language] !== undefined;
  return (document.translations?.[language]?.blocks.length ?? 0) > 0;
}

function statuteCoverage(documents: readonly Document[]): LibraryReport['statutes'] {
  const articles = documents.filter((document) => document.kind === 'article');
  return {
    count: documents.filter(({ kind }) => kind === 'statute').length,
    articles: articles.length,
    withNotes: articles.filter(({ plain }) => plain !== undefined).length,
    withText: articles.filter(({ official }) => official !== undefined).length,
  };
}

function reviewsDue(documents: readonly Document[], at: string): ReviewDue[] {
  const end = new Date(Date.parse(`${at}T00:00:00Z`) + AHEAD * 86_400_000).toISOString().slice(0, 10);
  return documents
    .filter(isWritten)
    .filter(({ reviewed }) => reviewed.next <= end)
    .map(({ id, title, reviewed: { next } }) => ({ id, title: title['zh-CN'], next, overdue: next < at }))
    .sort((a, b) => (a.next < b.next ? -1 : a.next > b.next ? 1 : 0));
}

function questionCoverage(content: PackContent, log: readonly LoggedQuestion[], today: string): QuestionCoverage {
  const engine = createSearchEngine();
  const { statutes } = catalogueFromWire(catalogueToWire(planGroups(content.documents)));
  engine.addCatalogue({ entries: [], statutes });
  if (content.lexicon !== undefined) engine.addLexicon?.(content.lexicon);
  if (content.readings !== undefined) engine.addReadings?.(content.readings);
  engine.addDocuments(content.documents);
  const unanswered = log.filter(({ text }) => {
    const { results, isWeak } = engine.search(text, { limit: 1, today });
    return results.length === 0 || isWeak === true;
  });
  return { asked: log.reduce((sum, { count }) => sum + count, 0), distinct: log.length, unanswered };
}

/** Enough of the largest to see what weighs. */
const LARGEST = 8;
/** Nearly as small as the best, in a twentieth of the time. */
const QUALITY = 5;

function packSizes({ files }: EncodedPack): PackSizes {
  const sizes = files.map(({ path, bytes }) => ({
    name: path.replace(/\.[0-9a-f]{8,}\./, '.'),
    raw: bytes.length,
    brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }).length,
  }));
  const sum = (key: 'raw' | 'brotli'): number => sizes.reduce((total, size) => total + size[key], 0);
  const largest = [...sizes].sort((a, b) => b.brotli - a.brotli).slice(0, LARGEST);
  return { files: sizes.length, raw: sum('raw'), brotli: sum('brotli'), largest };
}

function gapsIn(documents: readonly Document[]): Gap[] {
  const written = documents.filter(isWritten);
  const ids = (list: readonly Document[]): string[] => list.map(({ id }) => id);
  const covered = new Set(written.flatMap(({ topics }) => topics.map((topic) => `topic/${topic}`)));
  const services = documents.filter((document) => document.kind === 'service');
  const places = documents.filter((document) => document.kind === 'place');
  const served = new Set(places.flatMap((place) => place.services));
  return [
    { what: '没有任何内容的主题', ids: ids(documents.filter(({ kind, id }) => kind === 'topic' && !covered.has(id))) },
    { what: '没有写打哪个电话的服务事项', ids: ids(services.filter(({ hotlines }) => hotlines.length === 0)) },
    { what: '本县没有写在哪里办的服务事项（没有服务点）', ids: ids(services.filter(({ id }) => !served.has(id))) },
    { what: '没有核实过的服务点（示例）', ids: ids(places.filter(({ verified }) => verified.sample === true)) },
  ].filter((gap) => gap.ids.length > 0);
}
