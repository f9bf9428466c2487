import { expect } from '@open-wc/testing';
import { browserVoice } from '../../src/host/browser-voice.js';
import { pretend } from './pretend.js';

interface Saying {
  readonly text: string;
  readonly rate: number;
  readonly lang: string;
  readonly onend: (() => void) | null;
  readonly onerror: ((event: { error: string }) => void) | null;
}

const voice = (lang: string, localService = true): object => ({ lang, localService, name: lang });

/** A device with these voices; `late`: it lists them only after a while, as Chromium does. */
function device(voices: readonly object[], late = false): { said: Saying[]; come: () => void } {
  const said: Saying[] = [];
  let isListed = !late;
  const speech = {
    onvoiceschanged: null as (() => void) | null,
    getVoices: () => (isListed ? voices : []),
    speak: (saying: Saying) => said.push(saying),
    cancel: () => {
      for (const saying of said.splice(0)) saying.onerror?.({ error: 'canceled' });
    },
  };
  pretend(globalThis, 'speechSynthesis', speech);
  pretend(
    globalThis,
    'SpeechSynthesisUtterance',
    class {
      constructor(readonly text: string) {}
    },
  );
  const come = (): void => {
    isListed = true;
    speech.onvoiceschanged?.();
  };
  return { said, come };
}

describe('voice of the device', () => {
  it('K7 none where speech is missing, or no voice on the device speaks the language', async () => {
    pretend(globalThis, 'speechSynthesis', undefined);
    expect(await browserVoice('zh-CN')).to.equal(undefined);
    device([voice('en-US'), voice('zh-HK'), voice('zh-TW'), voice('ko-KR', false)]);
    expect(await browserVoice('zh-CN')).to.equal(undefined);
    expect(await browserVoice('ko')).to.equal(undefined);
  });

  it('K7 voices that are listed late are found', async () => {
    const { said, come } = device([voice('en-US'), voice('ko-KR')], true);
    const coming = browserVoice('ko');
    come();
    const found = await coming;
    const saying = found?.say('국번 없이 12348', 0.8);
    expect(said.map(({ text, rate, lang }) => [text, rate, lang])).to.deep.equal([['국번 없이 12348', 0.8, 'ko-KR']]);
    said[0]?.onend?.();
    expect(await saying).to.equal('said');
  });

  it('K7 Android’s way of writing; another text stops the first; a voice that fails says so', async () => {
    const { said } = device([voice('zh_TW'), voice('zh_CN')]);
    const found = await browserVoice('zh-CN');
    const first = found?.say('第一句');
    const second = found?.say('第二句');
    expect(await first).to.equal('stopped');
    expect(said.map(({ text, lang }) => [text, lang])).to.deep.equal([['第二句', 'zh_CN']]);
    said[0]?.onerror?.({ error: 'audio-hardware' });
    expect(await second).to.equal('failed');
    const third = found?.say('第三句');
    found?.stop();
    expect(await third).to.equal('stopped');
  });
});
