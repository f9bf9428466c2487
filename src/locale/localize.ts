/**
 * Interface words. Chinese stands in the code inside `msg()`; Korean and English come from `xliff/` by way of
 * `generated/`. Content words do not pass through here: they travel in the pack.
 *
 * Everything of @lit/localize that the library uses is exported from this one module under our own types, so that the
 * published declarations need no such package and the published module can carry a bundled copy: a host page's own
 * copy throws when configured twice.
 */
import * as lit from '@lit/localize';
import { LANGUAGES, toLanguage, type Language } from '../model/language.js';
import { loadWords, type TranslatedLanguage } from './words.js';

/** A phrase with values in it, made by `str`. */
export interface Phrase {
  strTag: true;
  strings: TemplateStringsArray;
  values: unknown[];
}

interface Msg {
  (template: string | Phrase, options?: { id?: string; desc?: string }): string;
  /** How the extraction tool knows a call of this function. */
  _LIT_LOCALIZE_MSG_?: never;
}

/** Without the mark, or the tool would take our own call for a message. */
type Plain = (template: string | Phrase, options?: { id?: string; desc?: string }) => string;

interface Str {
  (strings: TemplateStringsArray, ...values: unknown[]): Phrase;
  _LIT_LOCALIZE_STR_?: never;
}

/** The Chinese words in the language of the interface. Not a plain re-export: @lit/localize replaces its own later. */
export const msg: Msg = (template, options) => (lit.msg as Plain)(template, options);

/** `msg(str`还有 ${count} 条`)`. */
export const str: Str = lit.str;

const SOURCE = 'zh-CN' satisfies Language;
const listeners = new Set<() => void>();
let chosen: Language | undefined;
let shown: Language = SOURCE;
let setLocale: ((code: string) => Promise<void>) | undefined;
let watcher: MutationObserver | undefined;

/** The language of the interface: the one set, else that of `<html lang>`, else Chinese. One per page. */
export function currentLanguage(): Language {
  return chosen ?? pageLanguage() ?? SOURCE;
}

/**
 * Sets the language of every element on the page. `zh`, `ko-KR`, `en_US` and the like are understood.
 * @param tag a BCP 47 tag; `undefined` goes back to following `<html lang>`
 * @returns false when the tag names no language of ours: nothing changes then
 */
export function setLanguage(tag: string | undefined): boolean {
  const language = toLanguage(tag);
  if (tag !== undefined && language === undefined) return false;
  chosen = language;
  applyLanguage();
  return true;
}

/** Calls `listener` after the language of the interface changed; returns how to stop. */
export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  watchPage();
  applyLanguage();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    watcher?.disconnect();
    watcher = undefined;
  };
}

function pageLanguage(): Language | undefined {
  return typeof document === 'undefined' ? undefined : toLanguage(document.documentElement.lang);
}

function watchPage(): void {
  if (watcher !== undefined || typeof MutationObserver === 'undefined') return;
  watcher = new MutationObserver(applyLanguage);
  watcher.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
}

/** Asked of the network once a language; again after a failure. */
const fetched = new Map<TranslatedLanguage, ReturnType<typeof loadWords>>();

function wordsOf(language: TranslatedLanguage): ReturnType<typeof loadWords> {
  const words = fetched.get(language) ?? loadWords(language);
  fetched.set(language, words);
  words.catch(() => fetched.delete(language));
  return words;
}

/** Configured on first use, not on import: importing must have no effect on a page. */
function configure(): (code: string) => Promise<void> {
  return lit.configureLocalization({
    sourceLocale: SOURCE,
    targetLocales: LANGUAGES.filter((language) => language !== SOURCE),
    loadLocale: (code) => wordsOf(code === 'ko' ? 'ko' : 'en'),
  }).setLocale;
}

function applyLanguage(): void {
  const wanted = currentLanguage();
  if (wanted === shown) return;
  const before = shown;
  shown = wanted;
  void show(wanted).catch((error: unknown) => {
    // The words on the page are still those of before; whoever asks next tries again.
    if (wanted === shown) shown = before;
    console.warn(`Mingbai: no interface words in "${wanted}".`, error);
  });
}

/** The words first: the runtime would remember a language whose words did not come as the one it is waiting for. */
async function show(language: Language): Promise<void> {
  if (language !== SOURCE) await wordsOf(language);
  if (language !== shown) return;
  setLocale ??= configure();
  await setLocale(language);
  if (language === shown) for (const listener of [...listeners]) listener();
}
