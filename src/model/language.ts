/** Languages a reader can choose. zh-CN is the source of every text; the others are paired with it. */
export type Language = 'zh-CN' | 'ko' | 'en';

export const LANGUAGES: readonly Language[] = ['zh-CN', 'ko', 'en'];

/** A text in the source language and, where someone wrote one, in others. A missing language is never filled silently. */
export interface Localized<Value = string> {
  readonly 'zh-CN': Value;
  readonly ko?: Value;
  readonly en?: Value;
}

/** A value with the language it is really in, so that the reader's side can mark it with `lang`. */
export interface InLanguage<Value> {
  readonly value: Value;
  readonly language: Language;
}

/** The value in the wanted language, else in Chinese, together with the language it really is in. */
export function pickLanguage<Value>(localized: Localized<Value>, wanted: Language): InLanguage<Value> {
  const value = localized[wanted];
  return value === undefined ? { value: localized['zh-CN'], language: 'zh-CN' } : { value, language: wanted };
}

/** The value in each language that has one, Chinese first. */
export function everyLanguage<Value>(localized: Partial<Localized<Value>>): Value[] {
  return LANGUAGES.map((language) => localized[language]).filter((value) => value !== undefined);
}

/** Maps `zh`, `zh-Hans`, `ko-KR`, `en_US` … to a language we have; `undefined` for anything else. */
export function toLanguage(tag: string | null | undefined): Language | undefined {
  const primary = tag?.trim().toLowerCase().split(/[-_]/)[0];
  if (primary === 'zh') return 'zh-CN';
  if (primary === 'ko' || primary === 'en') return primary;
  return undefined;
}
