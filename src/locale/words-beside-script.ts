import type { LocaleModule } from '@lit/localize';
import { scriptBeside } from '../host/script-beside.js';
import type { TranslatedLanguage } from './words.js';

/** What `words/ko.js` leaves on the element that loaded it. */
export interface WordsScript extends HTMLScriptElement {
  mingbaiWords?: LocaleModule;
}

/**
 * The interface words of one language from `words/` beside the script-tag bundle.
 * @throws Error when the file is not there: the words stay as they are, and the next change of language tries again
 */
export function loadWords(language: TranslatedLanguage): Promise<LocaleModule> {
  return scriptBeside(`words/${language}.js`, (script: WordsScript) => script.mingbaiWords);
}
