import { articleId } from '../model/address.js';
import type { Article } from '../model/document.js';
import type { Localized } from '../model/language.js';
import type { OfficialItem, OfficialParagraph, Statute } from '../model/statute.js';
import { articleTitle } from './article-title.js';

/** What a group file says once about the statute of its articles: enough to restore their ids and titles. */
export type GroupStatute = Pick<Statute, 'id' | 'short' | 'names'>;

/** A paragraph, item or sub-item without parts of its own is a plain string. */
export type WireParagraph = string | { readonly text: string; readonly items: readonly WireItem[] };
export type WireItem = string | { readonly text: string; readonly subitems: readonly string[] };

/**
 * An article as it stands in a group file: only what cannot be worked out. Left out are `kind`, `id` and `statute`, empty
 * lists, a title that is `articleTitle`, and neighbours that are the neighbours in the group; `null`: no neighbour.
 */
export interface WireArticle extends Omit<
  Article,
  'kind' | 'id' | 'statute' | 'title' | 'aliases' | 'topics' | 'official' | 'previous' | 'next'
> {
  readonly title?: Localized;
  readonly aliases?: readonly string[];
  readonly topics?: readonly string[];
  readonly official?: readonly WireParagraph[];
  readonly previous?: string | null;
  readonly next?: string | null;
}

export function toWire(statute: GroupStatute, articles: readonly Article[]): WireArticle[] {
  return articles.map((article, index) => {
    const { number, outline, headnote, plain, questions, related, stale, noteReviewed, title, aliases, topics } =
      article;
    const { official, previous, next, citedBy, sourceId } = article;
    return present({
      number,
      outline,
      headnote,
      plain,
      questions,
      related,
      stale,
      noteReviewed,
      title: isSameTitle(title, articleTitle(statute, number)) ? undefined : title,
      aliases: aliases.length === 0 ? undefined : aliases,
      topics: topics.length === 0 ? undefined : topics,
      official: official?.map(paragraphToWire),
      previous: neighbourToWire(previous, articles[index - 1]),
      next: neighbourToWire(next, articles[index + 1]),
      citedBy,
      sourceId,
    });
  });
}

function neighbourToWire(number: string | undefined, inGroup: Article | undefined): string | null | undefined {
  return number === inGroup?.number ? undefined : (number ?? null);
}

function neighbourFromWire(wire: string | null | undefined, inGroup: WireArticle | undefined): string | undefined {
  return wire === undefined ? inGroup?.number : (wire ?? undefined);
}

type Present<Value> = { [Key in keyof Value]?: Exclude<Value[Key], undefined> };

/** Without the keys that hold nothing, as `exactOptionalPropertyTypes` wants it. */
function present<Value extends { readonly number: string }>(
  value: Value,
): Present<Value> & { readonly number: string } {
  const entries = Object.entries(value).filter((entry) => (entry[1] as unknown) !== undefined);
  return Object.fromEntries(entries) as Present<Value> & { readonly number: string };
}

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

export function fromWire(statute: GroupStatute, articles: readonly WireArticle[]): Article[] {
  return articles.map((wire, index) => {
    const { number, title, aliases = [], topics = [], official } = wire;
    // Copied whole and then put right: to leave keys out while copying takes engines many times as long.
    const copied: Omit<WireArticle, 'official' | 'previous' | 'next'> = wire;
    const article: Mutable<Article> = {
      ...copied,
      kind: 'article',
      id: articleId(statute.id, number),
      statute: statute.id,
      title: title ?? articleTitle(statute, number),
      aliases,
      topics,
    };
    if (official !== undefined) article.official = official.map(paragraphFromWire);
    const previous = neighbourFromWire(wire.previous, articles[index - 1]);
    const next = neighbourFromWire(wire.next, articles[index + 1]);
    if (previous === undefined) delete article.previous;
    else article.previous = previous;
    if (next === undefined) delete article.next;
    else article.next = next;
    return article;
  });
}

function isSameTitle(a: Localized, b: Localized): boolean {
  return a['zh-CN'] === b['zh-CN'] && a.ko === b.ko && a.en === b.en;
}

function paragraphToWire({ text, items }: OfficialParagraph): WireParagraph {
  return items === undefined ? text : { text, items: items.map(itemToWire) };
}

function itemToWire({ text, subitems }: OfficialItem): WireItem {
  return subitems === undefined ? text : { text, subitems };
}

function paragraphFromWire(wire: WireParagraph): OfficialParagraph {
  return typeof wire === 'string' ? { text: wire } : { text: wire.text, items: wire.items.map(itemFromWire) };
}

function itemFromWire(wire: WireItem): OfficialItem {
  return typeof wire === 'string' ? { text: wire } : wire;
}
