import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Dialog, Page } from 'playwright-core';
import type { Document, Guide, Hotline, Service, Term } from '../../src/model/document.js';
import { SERVICE_FIELDS } from '../../src/model/document.js';
import type { Block, Inline } from '../../src/model/text.js';
import type { PackContent } from '../../src/pack/content.js';
import { encodePack } from '../../src/pack/encode.js';
import { TEMPORARY } from '../../scripts/steps.mjs';
import { compileText } from '../compile/compile-text.js';
import { openPage, openSite, type Site } from './site.js';

const CORPUS = process.env['LEGAL_XSS_CORPUS'] ?? '../shared/eval/xss-payloads.json';
const payloads = existsSync(CORPUS) ? (JSON.parse(readFileSync(CORPUS, 'utf8')) as string[]) : [];
const isAbsent = payloads.length === 0 ? `${CORPUS} is absent` : false;
const FEWEST_THAT_FIRE_RAW = 8;

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** Puts one hostile string in every place of a document where words can stand. */
function hostileBlocks(text: string): Block[] {
  const inline: Inline[] = [text, { type: 'strong', children: [text] }, { type: 'code', text }, { type: 'break' }];
  const link: Inline = { type: 'link', href: 'https://example.org/', children: [text] };
  const paragraph: Block = { type: 'paragraph', children: [...inline, link, { type: 'emphasis', children: [text] }] };
  return [
    { type: 'callout', tone: 'answer', blocks: [paragraph] },
    { type: 'heading', level: 2, id: 'h1', children: inline },
    paragraph,
    { type: 'list', ordered: false, items: [[paragraph]] },
    { type: 'steps', items: [{ title: inline, blocks: [paragraph] }] },
    { type: 'materials', items: [{ text: inline }] },
    { type: 'quote', blocks: [paragraph] },
    { type: 'table', header: [inline], rows: [[inline]], align: [null] },
    { type: 'code', text },
  ];
}

/** Titles, aliases and other lines are refused above this length, whatever they hold. */
const LONGEST_LINE = 1000;

function hostileDocuments(whole: string, index: number): Document[] {
  const text = whole.slice(0, LONGEST_LINE);
  const name = `x${String(index)}`;
  const title = { 'zh-CN': text, ko: text, en: text };
  const base = { title, aliases: [text], topics: ['work'] };
  const dated = { lawAsOf: '2026-11-23', reviewed: { on: '2026-11-23', next: '2027-11-23' } };
  const source = { id: 'term/x', label: text };
  const blocks = hostileBlocks(whole);
  const links = { sources: [source], hotlines: [], related: [] };
  const guide: Guide = { ...base, ...dated, ...links, kind: 'guide', id: `guide/${name}`, blocks };
  const fields = Object.fromEntries(SERVICE_FIELDS.map((field) => [field, blocks])) as unknown as Service['fields'];
  const service: Service = {
    ...base,
    ...dated,
    ...links,
    kind: 'service',
    id: `service/${name}`,
    answer: blocks,
    fields,
  };
  const term: Term = { ...base, kind: 'term', id: `term/${name}`, plain: text, sources: [source], review: 'done' };
  const words = { 'zh-CN': text, ko: text };
  const hotline: Hotline = {
    ...base,
    kind: 'hotline',
    id: `hotline/${name}`,
    number: '12348',
    for: words,
    say: { 'zh-CN': [text], ko: [text] },
    urgent: false,
    source: text,
  };
  const written: Guide = { ...guide, id: `guide/m${String(index)}`, blocks: compileText(whole).blocks };
  return [guide, service, term, hotline, written];
}

async function writePack(): Promise<void> {
  const content: PackContent = {
    id: 'hostile',
    name: { 'zh-CN': (payloads[0] ?? '').slice(0, LONGEST_LINE) },
    languages: ['zh-CN', 'ko'],
    lawAsOf: '2026-11-23',
    built: '2026-11-23T00:00:00Z',
    documents: payloads.flatMap(hostileDocuments),
  };
  const { files } = await encodePack(content);
  for (const { path, bytes } of files) {
    const file = join(TEMPORARY, 'packs/hostile', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

const ALLOWED_TAGS =
  /^(a|abbr|article|aside|b|bdi|br|button|caption|code|dd|details|div|dl|dt|em|fieldset|footer|form|h[1-6]|header|hr|input|kbd|label|legend|legal-[a-z]+|li|main|mark|nav|ol|output|p|path|pre|q|search|section|slot|small|span|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|time|tr|ul|circle|rect|line|polyline|g|blockquote)$/;

test(
  'S1 every text field of a pack: hostile strings render as text, nothing runs, only allowed tags and attributes',
  { skip: isAbsent },
  async () => {
    await writePack();
    const { page, watch } = await openPage(site, 'blank.html');
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const ids = payloads.flatMap((_, index) =>
      ['guide/x', 'service/x', 'term/x', 'hotline/x', 'guide/m'].map((start) => `${start}${String(index)}`),
    );
    const found = await page.evaluate(showEach, ids);
    assert.equal(found.shown, ids.length);
    assert.deepEqual(dialogs, []);
    assert.deepEqual(watch.errors, []);
    assert.deepEqual(watch.foreign, [], 'nothing was fetched from elsewhere');
    assert.deepEqual(
      found.tags.filter((tag) => !ALLOWED_TAGS.test(tag)),
      [],
    );
    assert.deepEqual(
      found.attributes.filter((name) => /^on|^srcdoc$|^formaction$|^style$/.test(name)),
      [],
    );
    assert.deepEqual(
      found.addresses.filter((href) => !/^(https?:\/\/(?!\/)|tel:|mailto:|#|\?|\/(?!\/))/.test(href)),
      [],
    );
  },
);

/** In the page: shows every document in a reader and collects what stands in the shadow roots. */
async function showEach(ids: string[]) {
  const seen = { tags: new Set<string>(), attributes: new Set<string>(), addresses: new Set<string>() };
  const collect = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      seen.tags.add(element.localName);
      for (const { name, value } of element.attributes) {
        seen.attributes.add(name);
        if (name === 'href' || name === 'src') seen.addresses.add(value);
      }
      if (element.shadowRoot) collect(element.shadowRoot);
    }
  };
  let shown = 0;
  const show = async (id: string): Promise<void> => {
    const reader = document.createElement('legal-reader');
    reader.setAttribute('pack', '/packs/hostile/');
    reader.setAttribute('document-id', id);
    reader.setAttribute('language', 'ko');
    document.body.append(reader);
    const isShown = () => reader.shadowRoot?.querySelector('article, [part~="document"]') != null;
    for (let wait = 0; wait < 500 && !isShown(); wait += 1) await new Promise((next) => setTimeout(next, 10));
    if (isShown()) shown += 1;
    if (reader.shadowRoot) collect(reader.shadowRoot);
    reader.remove();
  };
  const AT_ONCE = 20;
  for (let at = 0; at < ids.length; at += AT_ONCE) await Promise.all(ids.slice(at, at + AT_ONCE).map(show));
  return { shown, tags: [...seen.tags], attributes: [...seen.attributes], addresses: [...seen.addresses] };
}

const LONGEST_RAW_MS = 3000;
/** What fires does so when an image has failed to load, a frame was loaded, an animation began. */
const RAW_MS = 200;
const RAW_PAGES = 6;

/** Shows one string the wrong way in a fresh document; false when it never ends, and the page with it. */
async function endsRaw(page: Page, address: string, payload: string): Promise<boolean> {
  const show = async (): Promise<boolean> => {
    await page.goto(address);
    await page.evaluate((html) => (document.body.innerHTML = html), payload).catch(() => undefined);
    await sleep(RAW_MS);
    return true;
  };
  return Promise.race([show().catch(() => false), sleep(LONGEST_RAW_MS, false)]);
}

test('S1 positive control: the same strings as raw innerHTML do run', { skip: isAbsent }, async () => {
  const free = await openSite('');
  const context = await free.browser.newContext();
  const fired = new Set<string>();
  const waiting = [...payloads];
  const showTheRest = async (): Promise<void> => {
    let page: Page | undefined;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (fired.size >= FEWEST_THAT_FIRE_RAW) return;
      const payload = next;
      page ??= await context.newPage();
      const note = (dialog: Dialog): void => {
        fired.add(payload);
        void dialog.dismiss().catch(() => undefined);
      };
      page.on('dialog', note);
      // An address of its own each time: nothing of the string before is left.
      const ended = await endsRaw(page, `${free.address}packs/?${String(waiting.length)}`, payload);
      page.off('dialog', note);
      if (ended) continue;
      void page.close().catch(() => undefined);
      page = undefined;
    }
  };
  await Promise.all(Array.from({ length: RAW_PAGES }, showTheRest));
  await free.close();
  assert.ok(fired.size >= FEWEST_THAT_FIRE_RAW, `${String(fired.size)} fired`);
});
