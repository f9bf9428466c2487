/**
 * The portal used for the first time, by somebody who only has a keyboard, or only what a screen reader is told. What
 * was pressed and told is written down in .tmp/results/first-use.md; `npm run conformance` puts it among the docs.
 */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { firstUsePage, type Recorded } from '../../scripts/first-use-page.mjs';
import { TEMPORARY } from '../../scripts/steps.mjs';
import { focusedText, openPage, openSite, type Site } from './site.js';

let site: Site;
before(async () => {
  site = await openSite();
});
after(async () => {
  await site.close();
  mkdirSync(join(TEMPORARY, 'results'), { recursive: true });
  writeFileSync(join(TEMPORARY, 'results/first-use.md'), firstUsePage(recorded));
});

const recorded: Recorded = { keys: [], trees: [] };

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await note(page, key);
}

/** Writes down what has the focus after a key. */
async function note(page: Page, key: string): Promise<void> {
  const text = (await focusedText(page)).replace(/\s+/g, ' ');
  recorded.keys.push([key, text.startsWith('input:') ? await focusedField(page) : text]);
}

/** A field has no text of its own: what it is, its label and what stands in it. */
function focusedField(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (!(active instanceof HTMLInputElement)) return '';
    const { role, type, labels, value } = active;
    const label = [...(labels ?? [])].map(({ innerText }) => innerText.trim()).join(' ');
    return `${role ?? type}: ${label}${role === null || value === '' ? '' : ` ${value}`}`;
  });
}

/** What a screen reader is told of a part of the page. */
async function treeOf(page: Page, selector: string, heading: string): Promise<string> {
  const tree = await page.locator(selector).ariaSnapshot();
  recorded.trees.push([heading, tree]);
  return tree;
}

/** The portal on a phone, with the small fixture library: what it says does not change with the county's content. */
async function openPortal(): Promise<Page> {
  const { page } = await openPage(site, 'portal.html', { width: 360, height: 740 });
  await page.evaluate(() => {
    const portal = document.querySelector('legal-portal');
    if (portal) portal.pack = '/packs/fixture/';
  });
  // Words only the fixture has: the page began with the county's pack, and parts change over one by one.
  await page.waitForSelector('#topics >> text="欠薪、没签合同、被辞退"');
  await page.waitForSelector('.call-row a');
  await page.waitForSelector('#statutes >> text="示例照护法"');
  await page.waitForSelector('legal-hotline summary');
  return page;
}

const MOST_STOPS = 40;

/** Presses Tab until what is wanted has the focus. @returns what was passed on the way, itself included */
async function tabTo(page: Page, wanted: string, key = 'Tab'): Promise<string[]> {
  const stops: string[] = [];
  while (stops.length < MOST_STOPS) {
    await press(page, key);
    const [, stop = ''] = recorded.keys[recorded.keys.length - 1] ?? [];
    stops.push(stop);
    if (stop.includes(wanted)) return stops;
  }
  assert.fail(`${wanted} is not reached: ${stops.join(' | ')}`);
}

async function untilFocused(page: Page, wanted: string): Promise<void> {
  const until = Date.now() + 10_000;
  while (!(await focusedText(page)).includes(wanted)) {
    assert.ok(Date.now() < until, `${wanted} does not get the focus: ${await focusedText(page)}`);
    await page.waitForTimeout(50);
  }
}

test('A6 first use by keyboard alone: ask, read, understand a word, look at the law, and all the way back', async () => {
  const page = await openPortal();
  assert.deepEqual(await tabTo(page, '报警'), [
    'button: 长辈模式',
    'button: 设置',
    'radio: 中文',
    'combobox: 遇到什么事？',
    'button: 搜索',
    'a: 打 12348公共法律服务热线',
    'a: 打 110报警',
  ]);
  for (let back = 0; back < 3; back += 1) await press(page, 'Shift+Tab');
  await page.keyboard.type('老板不给工钱');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#results-title');
  await note(page, '老板不给工钱 Enter');
  await tabTo(page, '工资要不回来怎么办');
  await page.keyboard.press('Enter');
  await untilFocused(page, 'h2: 工资要不回来怎么办');
  await note(page, 'Enter');

  assert.deepEqual(await tabTo(page, '仲裁'), ['span: 仲裁']);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.term-note');
  await note(page, 'Enter');
  assert.deepEqual(await tabTo(page, '细看'), ['a: 细看这个词'], 'the explanation follows its word');
  await press(page, 'Escape');
  assert.equal(await focusedText(page), 'span: 仲裁', 'Esc leads back to the word');

  await tabTo(page, '示例照护法第4条');
  await page.keyboard.press('Enter');
  await untilFocused(page, '第四条');
  await note(page, 'Enter');
  await tabTo(page, '返回上一页', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await untilFocused(page, 'a: 示例照护法第4条');
  await note(page, 'Enter');
  await page.goBack();
  await untilFocused(page, 'a: 工资要不回来怎么办');
  await note(page, '浏览器的后退');
  await page.context().close();
});

test('A13 elder mode is the first stop on the page, and one key', async () => {
  const page = await openPortal();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  assert.equal(await page.locator('.frame[data-elder]').first().isVisible(), true);
  assert.match(await page.locator('legal-toolbar').first().ariaSnapshot(), /button "长辈模式" \[pressed\]/);
  await page.context().close();
});

test('A10 first use by what a screen reader is told: the beginning', async () => {
  const page = await openPortal();
  const tree = await treeOf(page, 'legal-portal', '开头');
  inOrder(tree, [
    'group "显示设置"',
    'button "长辈模式"',
    'radiogroup "语言"',
    'radio "中文" [checked]',
    'search',
    'combobox "遇到什么事？"',
    'button "搜索"',
    'list "可以打的电话"',
    'link "打 12348 公共法律服务热线"',
    'link "打 110 报警"',
    'heading "按遇到的事查" [level=2]',
    'heading "打工与工资 欠薪、没签合同、被辞退" [level=3]',
    'button "打工与工资 欠薪、没签合同、被辞退"',
    'heading "打电话问" [level=2]',
    'heading "按法律查" [level=2]',
    'navigation "按法律查"',
    'button "示例照护法"',
  ]);
  await page.context().close();
});

test('A9 A10 first use by what a screen reader is told: the count of results, then the guide in its order', async () => {
  const page = await openPortal();
  await page.locator('legal-search input').fill('老板不给工钱');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.answers:not(:has(.progress)) #results-title');
  inOrder(await treeOf(page, 'legal-search', '问了“老板不给工钱”'), [
    'status: 找到',
    'combobox "遇到什么事？": 老板不给工钱',
    'heading "找到',
    'region "怎么办"',
    'link "工资要不回来怎么办"',
  ]);
  await page.locator('legal-search a', { hasText: '工资要不回来怎么办' }).first().click();
  await untilFocused(page, 'h2: 工资要不回来怎么办');
  inOrder(await treeOf(page, '.page', '打开“工资要不回来怎么办”'), [
    'button "返回"',
    'article',
    'heading "工资要不回来怎么办" [level=2]',
    'text: 先投诉，再申请',
    'button "仲裁"',
    'list "可以打的电话"',
    'link "打 12333"',
    'navigation "本页内容"',
    'heading "怎么办" [level=3]',
    'paragraph: 先把证据拍下来。',
    'heading "期限" [level=3]',
    'checkbox "身份证"',
    'region "表格：',
    'heading "法律依据" [level=3]',
    'group "打印和分享"',
    'button "打印这一页"',
  ]);
  await page.context().close();
});

/** Each line of the tree after the one before it; the message names the first that is not there. */
function inOrder(tree: string, lines: readonly string[]): void {
  let at = 0;
  for (const line of lines) {
    const found = tree.indexOf(line, at);
    assert.ok(found >= 0, `${line} is missing, or stands too early, in:\n${tree}`);
    at = found + line.length;
  }
}
