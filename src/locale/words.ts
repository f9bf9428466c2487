import type { LocaleModule } from '@lit/localize';

/** The languages whose words are not in the code itself. */
export type TranslatedLanguage = 'ko' | 'en';

/**
 * The interface words of one language, fetched when somebody first reads it: most pages are only ever read in one.
 * The script-tag bundle carries `words-beside-script.ts` in place of this module.
 */
export function loadWords(language: TranslatedLanguage): Promise<LocaleModule> {
  return language === 'ko' ? import('./generated/ko.js') : import('./generated/en.js');
}
