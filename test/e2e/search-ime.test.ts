import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { boxState, openSearchBox } from './search-box.js';
import { openSite, type Site } from './site.js';

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** A real input method through the browser: composition events, no key but 229. */
interface InputMethod {
  /** What stands underlined in the field now. */
  compose(text: string): Promise<void>;
  /** A key that the input method keeps for itself. */
  ownKey(key: string): Promise<void>;
  commit(text: string): Promise<void>;
}

async function inputMethod(page: Page): Promise<InputMethod> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const key229 = (type: 'rawKeyDown' | 'keyUp', key: string) =>
    session.send('Input.dispatchKeyEvent', { type, key, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 });
  return {
    async compose(text) {
      await key229('rawKeyDown', 'Process');
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await key229('keyUp', 'Process');
    },
    async ownKey(key) {
      await key229('rawKeyDown', key);
      await key229('keyUp', key);
    },
    commit: (text) => session.send('Input.insertText', { text }).then(() => undefined),
  };
}

/** Counts what the box asks the search worker for. */
async function countQuestions(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const asked: string[] = [];
    Object.assign(globalThis, { __asked: asked });
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own worker below
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: { type?: string; query?: string }) {
      if (message.query !== undefined) asked.push(`${message.type ?? ''} ${message.query}`);
      post.call(this, message);
    } as typeof post;
  });
  return () => page.evaluate(() => (globalThis as unknown as { __asked: string[] }).__asked);
}

const LANGUAGES = [
  {
    name: 'Chinese pinyin',
    steps: ['g', 'go', 'gong', "gong'z", "gong'zi"],
    committed: '工资',
  },
  {
    name: 'Korean Hangul',
    steps: ['ㄷ', '도', '돌'],
    committed: '돌',
    then: { steps: ['ㅂ', '보', '봄'], committed: '봄' },
  },
] as const;

for (const language of LANGUAGES) {
  describe(`A7 ${language.name}, real composition`, () => {
    test(`A7 peers 3 “the Enter that confirms pinyin or Hangul also submits”: it does not, in ${language.name}`, async () => {
      const { page, watch } = await openSearchBox(site);
      const questions = await countQuestions(page);
      await page.getByRole('combobox').focus();
      const ime = await inputMethod(page);
      for (const step of language.steps) await ime.compose(step);
      await ime.ownKey('ArrowDown');
      await ime.ownKey('Escape');
      await ime.ownKey('Enter');
      const composing = await boxState(page);
      assert.equal(composing.text, language.steps[language.steps.length - 1], 'nothing was cleared');
      assert.deepEqual([composing.isOpen, composing.asked, composing.opened.length], [false, undefined, 0]);
      assert.deepEqual(await questions(), [], 'nothing was asked while composing');
      await ime.commit(language.committed);
      if ('then' in language) {
        for (const step of language.then.steps) await ime.compose(step);
        await ime.ownKey('Enter');
        await ime.commit(language.then.committed);
      }
      const word = language.committed + ('then' in language ? language.then.committed : '');
      assert.equal((await boxState(page)).text, word);
      assert.equal((await boxState(page)).asked, undefined, 'the Enter of the input method asked nothing');
      await page.keyboard.press('Enter');
      await page.locator('#results-title').waitFor();
      const searched = (await questions()).filter((each) => each.startsWith('search'));
      assert.deepEqual([...new Set(searched)], [`search ${word}`], 'one question afterwards');
      assert.deepEqual(watch.errors, []);
      await page.context().close();
    });

    test(`A7 after the composition suggestions come, arrows choose, Enter accepts, in ${language.name}`, async () => {
      const { page } = await openSearchBox(site);
      await page.getByRole('combobox').focus();
      const ime = await inputMethod(page);
      for (const step of language.steps) await ime.compose(step);
      await ime.commit(language.committed);
      await page.waitForFunction(
        () => document.querySelector('legal-search')?.shadowRoot?.querySelector('input[aria-expanded=true]') != null,
      );
      await page.keyboard.press('ArrowDown');
      assert.equal((await boxState(page)).active, 0);
      await page.keyboard.press('Enter');
      assert.equal((await boxState(page)).opened.length, 1);
      await page.context().close();
    });

    test(`A7 a composition over open suggestions puts them away and accepts none, in ${language.name}`, async () => {
      const { page } = await openSearchBox(site);
      await page.getByRole('combobox').focus();
      const ime = await inputMethod(page);
      await ime.compose(language.steps[0]);
      await ime.commit(language.committed);
      await page.waitForFunction(
        () => document.querySelector('legal-search')?.shadowRoot?.querySelector('input[aria-expanded=true]') != null,
      );
      await page.keyboard.press('ArrowDown');
      await ime.compose(language.steps[0]);
      assert.deepEqual([(await boxState(page)).isOpen, (await boxState(page)).active], [false, -1]);
      await ime.ownKey('Enter');
      assert.deepEqual((await boxState(page)).opened, []);
      await page.context().close();
    });
  });
}
