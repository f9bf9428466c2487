import { parseArticleId } from '../model/address.js';
import type { Document } from '../model/document.js';
import type { Localized } from '../model/language.js';
import { articleTitle } from '../pack/article-title.js';
import type { CitationHit } from './citation-hits.js';
import { namesOf } from './document-index.js';
import { EXPANSION_WEIGHT, meantBy } from './everyday-words.js';
import { bestName, weighQuery, type BestName } from './name-match.js';
import { inStatuteOutline } from './outline.js';
import { passagesOf, type Passage } from './passages.js';
import type { Reason, SearchResult } from './provider.js';
import type { Query } from './query.js';
import type { Ranked, Shelves } from './rank-all.js';
import { bestPassage, type BestPassage } from './snippet.js';

/** A name is given as the reason when it covers this share of the question. */
const LEAST_COVERAGE = 0.4;
const NONE: ReadonlyMap<number, number> = new Map();

/** Writes out what is shown of a result: only for those on the page asked for, as reading passages takes time. */
export function createResultWriter(query: Query, shelves: Shelves): (ranked: Ranked) => SearchResult {
  const { weigh } = shelves.documents;
  const weights = weighQuery(query.words, weigh);
  const shown = new Map(
    [...weighQuery(meantBy(query), weigh)].map(([token, weight]) => [token, weight * EXPANSION_WEIGHT]),
  );
  for (const [token, weight] of weights) shown.set(token, weight);

  return (ranked) => {
    const { id, kind, score, document, citation, force } = ranked;
    const passages = document === undefined ? [] : passagesOf(document);
    const found = passageShown(passages, citation, query.isCitation ? NONE : shown);
    const name = bestName(namesOf(passages), weights, weigh);
    const anchor = citation?.anchor ?? found.anchor;
    const detail = detailOf(ranked, shelves);
    return {
      id,
      kind,
      title: titleOf(ranked, shelves),
      ...(detail === undefined ? {} : { detail }),
      snippet: found.snippet,
      ...(anchor === undefined ? {} : { anchor }),
      reasons: [...reasonsOf(citation, name), ...wordReasons(query, passages), ...bodyReasons(found.terms)],
      ...(force === 'in-force' ? {} : { force }),
      ...sourceIdOf(document),
      score,
    };
  };
}

function sourceIdOf(document: Document | undefined): Pick<SearchResult, 'sourceId'> {
  return document?.kind === 'article' && document.sourceId !== undefined ? { sourceId: document.sourceId } : {};
}

/** Who asked for a paragraph sees that one; else the passage that answers best. */
function passageShown(
  passages: readonly Passage[],
  citation: CitationHit | undefined,
  weights: ReadonlyMap<number, number>,
): BestPassage {
  const asked = passages.filter(({ anchor }) => anchor !== undefined && anchor === citation?.anchor);
  return bestPassage(asked.length > 0 ? asked : passages, weights);
}

function reasonsOf(citation: CitationHit | undefined, name: BestName | undefined): Reason[] {
  const reasons: Reason[] = citation === undefined ? [] : [citationReason(citation)];
  if (name !== undefined && name.coverage >= LEAST_COVERAGE) reasons.push(nameReason(name));
  return reasons;
}

function citationReason({ text, note }: CitationHit): Reason {
  return note === undefined ? { type: 'citation', text } : { type: 'citation', text, note };
}

function bodyReasons(terms: readonly string[]): Reason[] {
  return terms.length > 0 ? [{ type: 'body', terms }] : [];
}

/** Everyday words the document does not use itself, and what it says for them: 工钱 → 劳动报酬. */
function wordReasons({ also }: Query, passages: readonly Passage[]): Reason[] {
  if (also.length === 0) return [];
  const text = passages.map((passage) => passage.text).join('\n');
  return also.flatMap(({ everyday, legal }): Reason[] => {
    const said = text.includes(everyday) ? undefined : legal.find((word) => word !== everyday && text.includes(word));
    return said === undefined ? [] : [{ type: 'word', everyday, legal: said }];
  });
}

function nameReason({ name: { text, role } }: BestName): Reason {
  if (role === 'title') return { type: 'title' };
  return role === 'alias' ? { type: 'alias', alias: text } : { type: 'question', question: text };
}

/** An article's title with what it is about: 民法典第1134条 自己手写的遗嘱. */
export function documentTitle(document: Document): Localized {
  if (document.kind !== 'article' || document.headnote === undefined) return document.title;
  return { ...document.title, 'zh-CN': `${document.title['zh-CN']} ${document.headnote}` };
}

function titleOf({ id, document, citation }: Ranked, { catalogue }: Shelves): Localized {
  if (document !== undefined) return documentTitle(document);
  if (citation !== undefined) return articleTitle(citation.statute, citation.number);
  return catalogue.entry(id)?.title ?? { 'zh-CN': id };
}

/** 民法典 · 第六编 继承 · 第三章 遗嘱继承和遗赠. */
function detailOf({ id, document, kind }: Ranked, { documents, statutes }: Shelves): string | undefined {
  const statuteId = kind === 'statute' ? id.slice('statute/'.length) : parseArticleId(id)?.statute;
  const listed = statutes.find((statute) => statute.id === statuteId);
  if (listed === undefined) return undefined;
  if (kind === 'statute') return undefined;
  const statute = documents.statute(listed.id);
  const outline = document?.kind === 'article' ? document.outline : undefined;
  return [listed.short, ...(statute === undefined ? [] : inStatuteOutline(statute, outline))].join(' · ');
}
