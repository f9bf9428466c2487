import type { Article, Document } from '../model/document.js';
import { inStatuteOutline } from './outline.js';
import type { Statute } from '../model/statute.js';
import { createBodyIndex, type Hits } from './body-index.js';
import { fold } from './folding.js';
import { nameOf, type Name, type Weigh } from './name-match.js';
import { passagesOf } from './passages.js';

/** The documents whose groups have arrived, and the index of their bodies. */
export interface DocumentIndex {
  /** How many documents there ever were: their numbers are below this. */
  readonly count: number;
  /** Adds or replaces. */
  add(document: Document): void;
  get(id: string): Document | undefined;
  /** The statute's facts, once its group is there. */
  statute(id: string): Statute | undefined;
  /** Documents that share a token with the folded words. Until the next search only. */
  search(words: string): Hits;
  /** What stands behind a number of a hit. */
  at(number: number): Document | undefined;
  /** Titles and aliases; none of articles, whose questions are part of the text all articles are compared by. */
  namesAt(number: number): readonly Name[];
  /** How rare a token is among the documents; 0 when none has it. */
  readonly weigh: Weigh;
}

/** Fields of the body index: Chinese text, titles of the parts of the statute an article stands in, translations. */
const TEXT = 0;
const STRUCTURE = 1;
const TRANSLATED = 2;
const FIELD_WEIGHTS = [1, 0.3, 1];

export function createDocumentIndex(): DocumentIndex {
  const index = createBodyIndex(FIELD_WEIGHTS);
  const documents: Document[] = [];
  const names: (readonly Name[])[] = [];
  const numberOf = new Map<string, number>();
  const statutes = new Map<string, Statute>();
  /** Articles that came before the outline of their statute. */
  const waiting = new Map<string, number[]>();

  const addStructure = (article: Article, number: number): void => {
    const statute = statutes.get(article.statute);
    if (statute !== undefined) {
      index.addText(number, STRUCTURE, fold([statute.short, ...inStatuteOutline(statute, article.outline)].join('\n')));
      return;
    }
    const list = waiting.get(article.statute) ?? [];
    list.push(number);
    waiting.set(article.statute, list);
  };

  const addStatute = (statute: Statute): void => {
    statutes.set(statute.id, statute);
    const list = waiting.get(statute.id) ?? [];
    waiting.delete(statute.id);
    for (const number of list) {
      const article = documents[number];
      if (article?.kind === 'article' && numberOf.get(article.id) === number) addStructure(article, number);
    }
  };

  return {
    get count() {
      return documents.length;
    },
    add(document) {
      const known = numberOf.get(document.id);
      if (known !== undefined) index.remove(known);
      const number = index.add(fieldTexts(document));
      documents[number] = document;
      names[number] = document.kind === 'article' ? [] : namesOf(document);
      numberOf.set(document.id, number);
      if (document.kind === 'statute') addStatute(document.statute);
      if (document.kind === 'article') addStructure(document, number);
    },
    get(id) {
      const number = numberOf.get(id);
      return number === undefined ? undefined : documents[number];
    },
    statute: (id) => statutes.get(id),
    search: (words) => index.search(words),
    at: (number) => documents[number],
    namesAt: (number) => names[number] ?? [],
    weigh: (token) => index.weight(token, TEXT) || index.weight(token, TRANSLATED),
  };
}

/** Chinese, nothing yet, translated: one text for each field. */
function fieldTexts(document: Document): readonly [string, string, string] {
  const chinese: string[] = [];
  const translated: string[] = [];
  for (const { text, language } of passagesOf(document)) (language === 'zh-CN' ? chinese : translated).push(text);
  return [fold(chinese.join('\n')), '', fold(translated.join('\n'))];
}

/** What a document is called and what it answers: titles, aliases, everyday questions. */
export function namesOf(document: Document): Name[] {
  return passagesOf(document).flatMap(({ text, role }) =>
    role === 'title' || role === 'alias' || role === 'question' ? [nameOf(text, role)] : [],
  );
}
