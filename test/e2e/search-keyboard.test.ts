import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { boxState, openSearchBox, typeUntilSuggested, type BoxState } from './search-box.js';
import { focusedText, openSite, type Site } from './site.js';

/*
 * The keyboard tables of the WAI-ARIA APG, “Editable Combobox With List Autocomplete”, row by row, with real keys.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/examples/combobox-autocomplete-list/
 */

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const TEXT = '照护';

interface Row {
  readonly keys: readonly string[];
  readonly says: string;
  /** The list is closed before the keys are pressed. */
  readonly closed?: true;
  readonly holds: (now: BoxState, before: BoxState, page: Page) => void | Promise<void>;
}

const inField = ({ active, isOpen }: BoxState): void => {
  assert.deepEqual([active, isOpen], [-1, true], 'attention is back in the field, the list stays');
};

const TEXTBOX: readonly Row[] = [
  {
    keys: ['ArrowDown'],
    says: 'with the list displayed: moves to the first suggested value',
    holds: (now) => {
      assert.equal(now.active, 0);
    },
  },
  {
    keys: ['ArrowDown'],
    closed: true,
    says: 'with the list closed: opens it and moves to the first option',
    holds: (now) => {
      assert.deepEqual([now.isOpen, now.active], [true, 0]);
    },
  },
  {
    keys: ['Alt+ArrowDown'],
    closed: true,
    says: 'opens the list without moving focus or changing selection',
    holds: (now) => {
      assert.deepEqual([now.isOpen, now.active, now.text], [true, -1, TEXT]);
    },
  },
  {
    keys: ['ArrowUp'],
    closed: true,
    says: 'opens the list and moves to the last option',
    holds: (now) => {
      assert.deepEqual([now.isOpen, now.active], [true, now.options - 1]);
    },
  },
  {
    keys: ['ArrowUp'],
    says: 'with the list displayed: moves to the last suggested value',
    holds: (now) => {
      assert.equal(now.active, now.options - 1);
    },
  },
  {
    keys: ['Home', 'Shift+ArrowRight', 'x'],
    says: 'standard editing keys: Shift and an arrow select, a character takes the place of what is selected',
    holds: (now) => {
      assert.equal(now.text, 'x护');
    },
  },
  {
    keys: ['Alt+ArrowUp'],
    says: 'closes the list, keeps the text',
    holds: (now) => {
      assert.deepEqual([now.isOpen, now.text], [false, TEXT]);
    },
  },
  {
    keys: ['Enter'],
    says: 'without an active option: closes the list and asks for what stands in the field',
    holds: async (now, _before, page) => {
      assert.equal(now.isOpen, false);
      await page.locator('#results-title').waitFor();
    },
  },
  {
    keys: ['Escape'],
    says: 'with the list displayed: closes it and keeps the text',
    holds: (now) => {
      assert.deepEqual([now.isOpen, now.text], [false, TEXT]);
    },
  },
  {
    keys: ['Escape'],
    closed: true,
    says: 'with the list closed: clears the field',
    holds: (now) => {
      assert.equal(now.text, '');
    },
  },
];

const LISTBOX: readonly Row[] = [
  {
    keys: ['ArrowDown', 'Enter'],
    says: 'accepts the option, closes the list',
    holds: (now) => {
      assert.equal(now.opened.length, 1);
      assert.deepEqual([now.isOpen, now.asked], [false, undefined], 'and nothing else is asked');
    },
  },
  {
    keys: ['ArrowDown', 'Escape'],
    says: 'closes the list, the field keeps focus and text',
    holds: async (now, _before, page) => {
      assert.deepEqual([now.isOpen, now.active, now.text], [false, -1, TEXT]);
      assert.match(await focusedText(page), /^input/);
    },
  },
  {
    keys: ['ArrowDown', 'ArrowDown'],
    says: 'moves to the next option',
    holds: (now) => {
      assert.equal(now.active, 1);
    },
  },
  {
    keys: ['ArrowUp', 'ArrowDown'],
    says: 'on the last option: returns to the first',
    holds: (now) => {
      assert.equal(now.active, 0);
    },
  },
  {
    keys: ['ArrowDown', 'ArrowDown', 'ArrowUp'],
    says: 'moves to the previous option',
    holds: (now) => {
      assert.equal(now.active, 0);
    },
  },
  {
    keys: ['ArrowDown', 'ArrowUp'],
    says: 'on the first option: goes to the last',
    holds: (now) => {
      assert.equal(now.active, now.options - 1);
    },
  },
  {
    keys: ['ArrowLeft', 'ArrowDown', 'ArrowRight'],
    says: 'returns to the field and moves the cursor one character to the right',
    holds: (now) => {
      inField(now);
      assert.equal(now.caret, TEXT.length);
    },
  },
  {
    keys: ['ArrowDown', 'ArrowLeft'],
    says: 'returns to the field and moves the cursor one character to the left',
    holds: (now) => {
      inField(now);
      assert.equal(now.caret, TEXT.length - 1);
    },
  },
  {
    keys: ['ArrowDown', 'Home'],
    says: 'returns to the field, cursor before the first character',
    holds: (now) => {
      inField(now);
      assert.equal(now.caret, 0);
    },
  },
  {
    keys: ['Home', 'ArrowDown', 'End'],
    says: 'returns to the field, cursor behind the last character',
    holds: (now) => {
      inField(now);
      assert.equal(now.caret, TEXT.length);
    },
  },
  {
    keys: ['ArrowDown', 'x'],
    says: 'a printable character: returns to the field and is typed there',
    holds: (now) => {
      assert.deepEqual([now.active, now.text], [-1, `${TEXT}x`]);
    },
  },
  {
    keys: ['ArrowDown', 'Backspace'],
    says: 'returns to the field and deletes the character before the cursor',
    holds: (now) => {
      assert.deepEqual([now.active, now.text], [-1, '照']);
    },
  },
  {
    keys: ['Home', 'ArrowDown', 'Delete'],
    says: 'returns to the field and deletes the character behind the cursor',
    holds: (now) => {
      assert.deepEqual([now.active, now.text], [-1, '护']);
    },
  },
  {
    keys: ['ArrowDown', 'Tab'],
    says: 'closes the list without accepting, focus moves on',
    holds: async (now, _before, page) => {
      assert.deepEqual([now.isOpen, now.opened.length], [false, 0]);
      assert.doesNotMatch(await focusedText(page), /^input/);
    },
  },
];

for (const [part, rows] of [
  ['text box', TEXTBOX],
  ['list', LISTBOX],
] as const) {
  describe(`P1 APG combobox, ${part}`, () => {
    for (const row of rows) {
      test(`P1 ${row.keys[row.keys.length - 1] ?? ''} ${row.says}`, async () => {
        const { page, watch } = await openSearchBox(site);
        const before = await typeUntilSuggested(page, TEXT);
        assert.ok(before.options > 2, 'several options');
        if (row.closed) await page.keyboard.press('Escape');
        for (const key of row.keys) await page.keyboard.press(key);
        await row.holds(await boxState(page), before, page);
        assert.deepEqual(watch.errors, []);
        await page.context().close();
      });
    }
  });
}

test('P2 what narrows the results down is a disclosure on a phone: Enter and Space open and close it', async () => {
  const { page } = await openSearchBox(site);
  await page.setViewportSize({ width: 360, height: 800 });
  await page.getByRole('combobox').fill(TEXT);
  await page.keyboard.press('Enter');
  const button = page.getByRole('button', { name: '缩小范围' });
  await button.focus();
  for (const [key, expanded] of [
    ['Enter', 'true'],
    ['Space', 'false'],
    ['Space', 'true'],
  ] as const) {
    await page.keyboard.press(key);
    assert.equal(await button.getAttribute('aria-expanded'), expanded);
  }
  assert.ok(await page.getByRole('group', { name: '我是' }).isVisible());
  await page.context().close();
});

test('A9 P1 the tree a screen reader gets: search landmark, named combobox, grouped options, status regions', async () => {
  const { page } = await openSearchBox(site);
  await typeUntilSuggested(page, TEXT);
  await page.keyboard.press('ArrowDown');
  const tree = await page.locator('legal-search').ariaSnapshot();
  assert.match(tree, /- search:/);
  assert.match(tree, /combobox "遇到什么事？" \[expanded\]/);
  assert.match(tree, /listbox "建议":\s+- group/);
  assert.match(tree, /option .*\[selected\]/);
  assert.match(tree, /button "清除"/);
  await page.context().close();
});
