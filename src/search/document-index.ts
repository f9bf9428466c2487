import type { Document } from '../model/document.js';
import type { Statute } from '../model/statute.js';
import { createBodyIndex, type BodyIndex, type Hits } from './body-index.js';
import { fold } from './folding.js';
import { createNameIndex } from './name-index.js';
import { likenessOf, nameOf, type Name, type Weigh } from './name-match.js';
import { passagesOf, type Passage } from './passages.js';
import { createPointers, type Pointers } from './pointers.js';
import type { Query } from './query.js';
import { createStatuteStructure } from './statute-structure.js';

/** The documents whose groups have arrived, and the indexes of their bodies. */
export interface DocumentIndex {
  /** How many documents there ever were: their numbers are below this. */
  readonly count: number;
  /** Adds or replaces. */
  add(document: Document): void;
  get(id: string): Document | undefined;
  /** The statute's facts, once its group is there. */
  statute(id: string): Statute | undefined;
  /**
   * Documents that share a token with what was asked, or with what is only meant by it (`also`, which counts
   * `alsoWeight`). Until the next search only.
   */
  search(asked: Pick<Query, 'words' | 'spoken'>, also: string, alsoWeight: number): Found;
  /** From now on articles are found by these scores, by id, and not by their own index. */
  useScores(scores: ReadonlyMap<string, number>): void;
  /** What stands behind a number of a hit. */
  at(number: number): Document | undefined;
  /**
   * By number: how like a document's names are to a question, given by its tokens; 1 and more when it is called just so.
   * None of articles, whose questions are part of the text all articles are compared by.
   */
  likenesses(tokens: ReadonlySet<number>): ReadonlyMap<number, number>;
  /** How like the three everyday questions of an article that are most like it are to a question (`weighQuery`), together. */
  askedLike(number: number, query: ReadonlyMap<number, number>): number;
  /** What articles point to. Until the next document is added only. */
  pointers(): Pointers;
  /** How rare a token is among the documents; 0 when none has it. */
  readonly weigh: Weigh;
}

/** Hits of the two indexes. Their scores are not comparable: each has its own measure of what is rare. */
export interface Found {
  readonly articles: ShelfHits;
  /** Guides, services, terms and whatever is no article. */
  readonly answers: ShelfHits;
}

export interface ShelfHits extends Hits {
  /** By what the hits call a document: its number here. */
  readonly numbers: readonly number[];
}

/**
 * Articles and the rest are indexed apart. A guide is a hundred times as long as an article and written in other words:
 * among seven thousand articles 打工 is rare, among guides it is not, and guides are found far better by their own measure.
 */
interface Shelf {
  readonly index: BodyIndex;
  /** By the index's number: the number here. */
  readonly numbers: number[];
}

/**
 * Articles: text, titles of the parts of the statute it stands in, the statute's name: of its own, for all articles of a
 * statute have the same, and beside it the titles would weigh less.
 */
const TEXT = 0;
const STRUCTURE = 1;
const STATUTE = 2;
const ARTICLE_FIELDS = [1, 0.3, 0.3];
/** The rest: names in every language, Chinese text, translations (few have one, and they would win by that alone). */
const NAMES = 0;
const BODY = 1;
const ANSWER_FIELDS = [1, 1, 0.3];

export function createDocumentIndex(): DocumentIndex {
  const articles: Shelf = { index: createBodyIndex(ARTICLE_FIELDS), numbers: [] };
  const answers: Shelf = { index: createBodyIndex(ANSWER_FIELDS), numbers: [] };
  const documents: Document[] = [];
  /** By number: the number in the index of its shelf. */
  const places: number[] = [];
  const names = createNameIndex();
  /** Everyday questions of articles by number, from the first time they are compared. */
  const questions: (readonly Name[])[] = [];
  let given: ShelfHits | undefined;
  let pointers: Pointers | undefined;
  const numberOf = new Map<string, number>();

  const shelfOf = ({ kind }: Document): Shelf => (kind === 'article' ? articles : answers);

  const structure = createStatuteStructure((number, statute, titles) => {
    articles.index.addText(places[number] ?? 0, STRUCTURE, fold(titles));
    articles.index.addText(places[number] ?? 0, STATUTE, fold(statute));
  });

  const weigh: Weigh = (token) =>
    articles.index.weight(token, TEXT + 1) || answers.index.weight(token, ANSWER_FIELDS.length);

  return {
    get count() {
      return documents.length;
    },
    add(document) {
      const known = numberOf.get(document.id);
      const before = known === undefined ? undefined : documents[known];
      if (before === document) return;
      if (known !== undefined && before !== undefined) shelfOf(before).index.remove(places[known] ?? 0);
      const shelf = shelfOf(document);
      const passages = passagesOf(document);
      const number = documents.push(document) - 1;
      places[number] = shelf.index.add(document.kind === 'article' ? articleTexts(passages) : answerTexts(passages));
      shelf.numbers.push(number);
      numberOf.set(document.id, number);
      pointers = undefined;
      if (document.kind !== 'article') names.add(number, namesOf(passages));
      if (document.kind === 'statute') structure.addStatute(document.statute);
      if (document.kind === 'article') structure.addArticle(document, number);
    },
    get(id) {
      const number = numberOf.get(id);
      return number === undefined ? undefined : documents[number];
    },
    statute: (id) => structure.statute(id),
    search: ({ words, spoken }, also, alsoWeight) => ({
      articles: given ?? { ...articles.index.search(spoken, also, alsoWeight), numbers: articles.numbers },
      answers: { ...answers.index.search(words, also, alsoWeight), numbers: answers.numbers },
    }),
    useScores(scores) {
      given = hitsOf(scores, numberOf);
    },
    at: (number) => documents[number],
    likenesses: (tokens) => names.likenesses(tokens),
    pointers: () => (pointers ??= createPointers(documents, numberOf)),
    askedLike(number, query) {
      const names = (questions[number] ??= questionsOf(documents[number]));
      return sumOfBest(names.map((name) => likenessOf(name, query, weigh).similarity));
    },
    weigh,
  };
}

function questionsOf(document: Document | undefined): readonly Name[] {
  if (document?.kind !== 'article') return [];
  return (document.questions ?? []).map((question) => nameOf(question, 'question'));
}

/** One question alone may be like another by chance. */
const MOST_LIKE = 3;

function sumOfBest(likenesses: readonly number[]): number {
  const best = [...likenesses].sort((a, b) => b - a).slice(0, MOST_LIKE);
  return best.reduce((sum, each) => sum + each, 0);
}

/** Documents that are not here are left out. */
function hitsOf(scores: ReadonlyMap<string, number>, numberOf: ReadonlyMap<string, number>): ShelfHits {
  const known = [...scores].flatMap(([id, score]) => {
    const number = numberOf.get(id);
    return number === undefined ? [] : [{ number, score }];
  });
  return {
    documents: new Uint32Array(known.map((_, place) => place)),
    scores: new Float64Array(known.map(({ score }) => score)),
    numbers: known.map(({ number }) => number),
  };
}

function articleTexts(passages: readonly Passage[]): readonly string[] {
  return [fold(passages.map(({ text }) => text).join('\n')), '', ''];
}

function answerTexts(passages: readonly Passage[]): readonly string[] {
  const texts: string[][] = ANSWER_FIELDS.map(() => []);
  for (const { text, role, language } of passages) {
    const isName = role === 'title' || role === 'alias';
    texts[isName ? NAMES : language === 'zh-CN' ? BODY : BODY + 1]?.push(text);
  }
  return texts.map((field) => fold(field.join('\n')));
}

/** What a document is called and what it answers: titles, aliases, everyday questions. */
export function namesOf(passages: readonly Passage[]): Name[] {
  return passages.flatMap(({ text, role }) =>
    role === 'title' || role === 'alias' || role === 'question' ? [nameOf(text, role)] : [],
  );
}
