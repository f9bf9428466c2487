import type { LocaleModule } from '@lit/localize';
import { trustedScriptUrl } from '../host/trusted-script-url.js';
import type { TranslatedLanguage } from './words.js';

/** What `words/ko.js` leaves on the element that loaded it: no global name, so two versions cannot mix their words. */
export interface WordsScript extends HTMLScriptElement {
  mingbaiWords?: LocaleModule;
}

// Known only while the bundle runs for the first time; later `currentScript` is null.
const own = typeof document === 'undefined' ? null : document.currentScript;

/**
 * The interface words of one language from `words/` beside the script-tag bundle. A classic script, because neither
 * fetch nor modules run on `file:`.
 * @throws Error when the file is not there: the words stay as they are, and the next change of language tries again
 */
export function loadWords(language: TranslatedLanguage): Promise<LocaleModule> {
  const script: WordsScript = document.createElement('script');
  const base = own instanceof HTMLScriptElement && own.src !== '' ? own.src : document.baseURI;
  const address = new URL(`words/${language}.js`, base).href;
  // A page whose policy admits scripts by nonce admits this one with the bundle's.
  if (own?.nonce !== undefined && own.nonce !== '') script.nonce = own.nonce;
  const loaded = new Promise<LocaleModule>((resolve, reject) => {
    script.onload = () => {
      if (script.mingbaiWords === undefined) reject(new Error(`"${address}" holds no words`));
      else resolve(script.mingbaiWords);
    };
    script.onerror = () => {
      reject(new Error(`"${address}" is not there: copy the folder words/ beside mingbai.min.js`));
    };
  });
  // TypeScript knows only the string; the browser takes both.
  script.src = trustedScriptUrl(address) as string;
  document.head.append(script);
  return loaded.then(
    (words) => (script.remove(), words),
    (error: unknown) => {
      script.remove();
      throw error;
    },
  );
}
