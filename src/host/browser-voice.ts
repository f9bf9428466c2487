import type { Voice } from './host.js';

/** Milliseconds within which Chromium has listed its voices; the list is empty at first. */
const PATIENCE = 1000;

/**
 * The device's own voice for a language: `zh-CN` takes any voice of Mandarin, `ko` any of Korean. Undefined where speech
 * is missing, as in WeChat on Android, or no voice speaks the language.
 */
export async function browserVoice(language: string): Promise<Voice | undefined> {
  const { speechSynthesis: speech } = globalThis as { speechSynthesis?: SpeechSynthesis };
  if (speech === undefined) return undefined;
  const voice = chooseVoice(await voicesOf(speech), language);
  return voice === undefined ? undefined : speakingWith(speech, voice);
}

function voicesOf(speech: SpeechSynthesis): Promise<readonly SpeechSynthesisVoice[]> {
  const known = speech.getVoices();
  if (known.length > 0) return Promise.resolve(known);
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      speech.onvoiceschanged = null;
      resolve(speech.getVoices());
    };
    const timer = setTimeout(finish, PATIENCE);
    // Safari 13 has no addEventListener here.
    speech.onvoiceschanged = finish;
  });
}

/** Those on the device before those that send the text somewhere: what is read is nobody else's business (A15). */
function chooseVoice(voices: readonly SpeechSynthesisVoice[], language: string): SpeechSynthesisVoice | undefined {
  const speaks = (wanted: string) => (voice: SpeechSynthesisVoice) =>
    voice.localService && tagOf(voice).startsWith(wanted);
  const wanted = language.toLowerCase();
  const [primary = ''] = wanted.split('-');
  // Cantonese and Taiwan's Mandarin are the next best for nobody here.
  const isOther = (voice: SpeechSynthesisVoice): boolean => /^zh-(hk|tw|mo)/.test(tagOf(voice));
  return voices.find(speaks(wanted)) ?? voices.filter((voice) => !isOther(voice)).find(speaks(primary));
}

/** Android writes `zh_CN`. */
function tagOf({ lang }: SpeechSynthesisVoice): string {
  return lang.toLowerCase().replace('_', '-');
}

function speakingWith(speech: SpeechSynthesis, voice: SpeechSynthesisVoice): Voice {
  return {
    say: (text, rate = 1) =>
      new Promise((resolve) => {
        const saying = new SpeechSynthesisUtterance(text);
        Object.assign(saying, { voice, lang: voice.lang, rate });
        saying.onend = () => {
          resolve('said');
        };
        saying.onerror = ({ error }) => {
          resolve(error === 'canceled' || error === 'interrupted' ? 'stopped' : 'failed');
        };
        speech.cancel();
        speech.speak(saying);
      }),
    stop: () => {
      speech.cancel();
    },
  };
}
