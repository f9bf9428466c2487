import type { Language } from '../model/language.js';
import type { CatalogueEntry } from '../pack/format.js';
import type { Reason } from '../search/provider.js';
import { withoutQuestionWords } from '../search/question-words.js';

/** Results looked at: further down nobody expects a close answer. */
const TELLING_RESULTS = 3;

const SCRIPTS: { readonly [language in Language]: RegExp } = {
  'zh-CN': /^[^\uac00-\ud7a3]*[\u3400-\u9fff]/,
  ko: /[\uac00-\ud7a3]/,
  en: /^[\x20-\x7e]*[a-z][\x20-\x7e]*$/i,
};

/**
 * Whether the best results share no more than single characters with the question: no article was cited, no title, alias
 * or question is like it, and no word of it stands in the texts. Tried on 596 questions of residents: said of 54, of 11
 * with the right document among the three. The share of the question that is found says far less.
 */
export function isWeak(results: readonly { readonly reasons: readonly Reason[] }[]): boolean {
  return results
    .slice(0, TELLING_RESULTS)
    .every(({ reasons }) =>
      reasons.every((reason) => reason.type === 'body' && reason.terms.every((term) => term.length === 1)),
    );
}

/** Topics that share characters with the question first; their own order otherwise. */
export function nearestTopics(query: string, entries: readonly CatalogueEntry[], most: number): CatalogueEntry[] {
  const asked = new Set(lettersOf(query));
  const shared = ({ title, aliases = [] }: CatalogueEntry): number =>
    lettersOf([title['zh-CN'], title.ko, title.en, ...aliases].join('')).filter((letter) => asked.has(letter)).length;
  const topics = entries.filter(({ kind }) => kind === 'topic').map((entry) => ({ entry, near: shared(entry) }));
  return topics
    .sort((a, b) => b.near - a.near)
    .slice(0, most)
    .map(({ entry }) => entry);
}

/**
 * How others say what the library knows: the aliases nearest to the question, one of each document; without any, one of
 * the first document of each topic. Only in the reader's language; in Chinese where nobody wrote any.
 */
export function waysToSay(
  query: string,
  entries: readonly CatalogueEntry[],
  language: Language,
  most: number,
): { readonly words: readonly string[]; readonly language: Language; readonly isNear: boolean } {
  const said = entries
    .filter(({ kind }) => kind === 'guide' || kind === 'service')
    .map(({ aliases = [], ...rest }) => ({
      ...rest,
      aliases: aliases.filter((alias) => SCRIPTS[language].test(alias)),
    }));
  if (language !== 'zh-CN' && said.every(({ aliases }) => aliases.length === 0))
    return waysToSay(query, entries, 'zh-CN', most);
  const near = said
    .flatMap(({ aliases }) => nearestOf(pairsOf(query), aliases))
    .sort((a, b) => b.near - a.near || a.words.length - b.words.length);
  const words = near.length > 0 ? near.map((each) => each.words) : firstOfEachTopic(said);
  return { words: words.filter((each) => each !== query).slice(0, most), language, isNear: near.length > 0 };
}

function nearestOf(asked: ReadonlySet<string>, aliases: readonly string[]): { words: string; near: number }[] {
  const near = aliases.map((words) => ({ words, near: [...pairsOf(words)].filter((pair) => asked.has(pair)).length }));
  const best = near.sort((a, b) => b.near - a.near)[0];
  return best === undefined || best.near === 0 ? [] : [best];
}

function firstOfEachTopic(
  entries: readonly { readonly topics?: readonly string[]; readonly aliases: readonly string[] }[],
): string[] {
  const first = new Map<string, string>();
  for (const { topics = [], aliases } of entries) {
    const [topic] = topics;
    const [alias] = aliases;
    if (topic !== undefined && alias !== undefined && !first.has(topic)) first.set(topic, alias);
  }
  return [...first.values()];
}

function lettersOf(text: string): string[] {
  return [...withoutQuestionWords(text.toLowerCase())].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
}

function pairsOf(text: string): Set<string> {
  const letters = lettersOf(text);
  return new Set(letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`));
}
