import type { DocumentKind } from '../model/address.js';
import type { Document } from '../model/document.js';
import type { Language } from '../model/language.js';
import type { CompiledStatute } from './articles.js';
import type { TranslationLanguage } from './document-set.js';
import type { CompiledFile } from './documents.js';
import type { CompiledPathway, PathwayFigures } from './pathways.js';
import type { Reading } from './reading-level.js';

type ByKind = { readonly [kind in DocumentKind]?: number };

/** How much content there is, for the editor and `--json`. */
export interface Counts {
  readonly documents: ByKind;
  /** Guides by main topic, in the order of the topics. */
  readonly guides: Readonly<Record<string, number>>;
  readonly languages: readonly Language[];
  /** Documents whose text is translated, by language: of guides and services the text, of the rest what there is. */
  readonly translations: { readonly [language in TranslationLanguage]?: ByKind };
  /** Documents with a title in the language, by language. */
  readonly titles: { readonly [language in TranslationLanguage]?: ByKind };
  /** Articles with notes, by statute. */
  readonly notes: Readonly<Record<string, number>>;
  readonly statutes: number;
  /** Numbered articles: no preamble, no annex. */
  readonly articles: number;
  /** How hard guides and services are to read, by id. */
  readonly reading: Readonly<Record<string, Reading>>;
  /** Tests and proof of each pathway, by id. */
  readonly pathways: Readonly<Record<string, PathwayFigures>>;
}

export interface CountedContent {
  readonly languages: readonly Language[];
  readonly documents: readonly Document[];
  readonly statutes: readonly CompiledStatute[];
  readonly files: readonly CompiledFile[];
  readonly pathways: readonly CompiledPathway[];
}

export function countContent({ languages, documents, statutes, files, pathways }: CountedContent): Counts {
  return {
    documents: tally(documents.map(({ kind }) => kind)),
    guides: guidesByTopic(documents),
    languages,
    translations: inEach(languages, (language) => translatedInto(language, documents)),
    titles: inEach(languages, (language) => titledIn(language, documents)),
    notes: Object.fromEntries(
      statutes.filter(({ notes }) => notes > 0).map(({ document, notes }) => [document.statute.id, notes]),
    ),
    statutes: statutes.length,
    articles: statutes.reduce((sum, { document }) => sum + document.statute.articleCount, 0),
    reading: Object.fromEntries(files.map(({ document, reading }) => [document.id, reading])),
    pathways: Object.fromEntries(pathways.map(({ document, figures }) => [document.id, figures])),
  };
}

function guidesByTopic(documents: readonly Document[]): Record<string, number> {
  const topics = documents.flatMap(({ kind, id }) => (kind === 'topic' ? [id.slice('topic/'.length)] : []));
  const counts: Record<string, number> = Object.fromEntries(topics.map((topic) => [topic, 0]));
  for (const {
    kind,
    topics: [main = ''],
  } of documents) {
    if (kind === 'guide') counts[main] = (counts[main] ?? 0) + 1;
  }
  return counts;
}

function inEach(
  languages: readonly Language[],
  count: (language: TranslationLanguage) => ByKind,
): { readonly [language in TranslationLanguage]?: ByKind } {
  return {
    ...(languages.includes('ko') ? { ko: count('ko') } : {}),
    ...(languages.includes('en') ? { en: count('en') } : {}),
  };
}

/** Guides and services have texts of their own, the rest a title in the language. */
function translatedInto(language: TranslationLanguage, documents: readonly Document[]): ByKind {
  const isTranslated = (document: Document): boolean =>
    document.kind === 'pathway'
      ? document.translations?.[language] !== undefined
      : document.kind === 'guide' || document.kind === 'service'
        ? (document.translations?.[language]?.blocks.length ?? 0) > 0
        : document.title[language] !== undefined;
  return tally(documents.filter(isTranslated).map(({ kind }) => kind));
}

function titledIn(language: TranslationLanguage, documents: readonly Document[]): ByKind {
  return tally(documents.filter(({ title }) => title[language] !== undefined).map(({ kind }) => kind));
}

function tally(kinds: readonly DocumentKind[]): ByKind {
  const counts: { [kind in DocumentKind]?: number } = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
