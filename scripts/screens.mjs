/**
 * `npm run screens`: the reading room in twelve views × four widths × two languages × three appearances, on the real
 * county pack, as pictures in .tmp/screens with one contact sheet per view. For looking at; nothing is compared.
 * `npm run screens -- guide article` takes only these views; `-- guides` the eight guides instead.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CHROMIUM_FLAGS } from '../test/config/chromium.mjs';
import { build, isLibraryFresh } from './build.mjs';
import { chromiumPath } from './install.mjs';
import { buildCountyPack } from './packs.mjs';
import { serve } from './serve.mjs';
import { TEMPORARY } from './steps.mjs';

const OUT = join(TEMPORARY, 'screens');
const WIDTHS = [
  [360, 740],
  [768, 1024],
  [1280, 900],
  [1080, 1920],
];
const LANGUAGES = ['zh-CN', 'ko'];
const APPEARANCES = { light: {}, dark: { theme: 'dark' }, elder: { elder: true } };
/** Longer pages are cut here: what matters must stand higher. */
const MOST_SCREENS = 2;

const opened = (id) => ({ search: `?legal=${id}` });
const ask = (text) => async (page) => {
  const field = page.locator('legal-search input').first();
  await field.fill(text);
  await field.press('Enter');
  await page.waitForSelector('#results-title');
};

/** Answers a pathway from its beginning: options as `a+b`, a day as `2026-10-1`, a number as it is. */
const answering =
  (...given) =>
  async (page) => {
    await page.locator('[part=begin]').click();
    for (const each of given) await answerOne(page, String(each));
  };

async function answerOne(page, given) {
  const title = page.locator('legal-pathway #title');
  const before = await title.innerText();
  const [year, month, day] = given.split('-');
  if (day !== undefined) {
    for (const [field, text] of Object.entries({ year, month, day })) await page.locator(`#field-${field}`).fill(text);
  } else if (/^\d+$/.test(given)) await page.locator('#field-text').fill(given);
  else for (const option of given.split('+')) await page.locator(`.option input[value="${option}"]`).check();
  await page.locator('[part=next]').click();
  await title.filter({ hasNotText: before }).waitFor();
}

const WAGES = [
  'none',
  'company',
  'start',
  'none',
  'left',
  '2026-10-1',
  '2026-9-15',
  'contract+traces',
  'none',
  'unknown',
];
const LAST = ['open', 8000];
const toResult = async (page) => {
  await answering(...WAGES, ...LAST)(page);
  await page.locator('[part=see-result]').click();
};
const wages = opened('pathway/wages');

const VIEWS = {
  beginning: {},
  settings: { act: (page) => page.locator('legal-toolbar .disclosure').click() },
  topics: {
    async act(page) {
      await page.locator('#topics .disclosure').first().click();
      await page.locator('#statutes .disclosure').first().click();
      await page.locator('#statutes .outline .disclosure').nth(4).click();
    },
  },
  suggestions: {
    async act(page) {
      await page.locator('legal-search input').first().pressSequentially('工资', { delay: 40 });
      await page.locator('legal-search [role=option]').first().waitFor();
    },
  },
  results: { act: ask('老板不给工钱') },
  nothing: { act: ask('qqzzxx') },
  guide: opened('guide/unpaid-wages'),
  term: {
    ...opened('guide/labor-arbitration'),
    act: (page) => page.locator('.reader .term').first().click(),
  },
  article: {
    ...opened('article/civil-code/1127'),
    act: (page) => page.locator('.reader .official .pointer').nth(1).click(),
  },
  'article-official-only': opened('article/administrative-litigation-law/12'),
  statute: opened('statute/civil-code'),
  service: opened('service/legal-aid'),
  pathway: wages,
  'pathway-several': { ...wages, act: (page) => page.locator('[part=begin]').click() },
  'pathway-fault': {
    ...wages,
    async act(page) {
      await page.locator('[part=begin]').click();
      await page.locator('[part=next]').click();
    },
  },
  'pathway-one': { ...wages, act: answering(...WAGES.slice(0, 2)) },
  'pathway-date': { ...wages, act: answering(...WAGES.slice(0, 5)) },
  'pathway-sum': { ...wages, act: answering(...WAGES, ...LAST.slice(0, 1)) },
  'pathway-review': { ...wages, act: answering(...WAGES, ...LAST) },
  'pathway-result': { ...wages, act: toResult },
  'pathway-sheet': {
    ...wages,
    async act(page) {
      await toResult(page);
      await page.emulateMedia({ media: 'print' });
    },
  },
};

const GUIDES = [
  'unpaid-wages',
  'divorce-by-agreement',
  'domestic-violence',
  'private-lending',
  'land-contract',
  'traffic-accident',
  'work-injury',
  'how-to-sue',
];

/** Nothing was added or taken away for a while, shadow roots included, and nothing is on its way. */
function isSettled() {
  const all = (root) =>
    [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
  const elements = all(document);
  const isBusy = elements.some((each) => each.matches('.skeleton, .progress'));
  const shape = isBusy ? -1 : elements.length;
  globalThis.__same = shape === globalThis.__shape ? (globalThis.__same ?? 0) + 1 : 0;
  globalThis.__shape = shape;
  return !isBusy && globalThis.__same >= 3;
}

async function picture(browser, address, name, view, look) {
  const { width, height, language, appearance } = look;
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', reducedMotion: 'reduce' });
  const settings = JSON.stringify({ language, ...APPEARANCES[appearance] });
  await context.addInitScript((text) => localStorage.setItem('mingbai.settings', text), settings);
  const page = await context.newPage();
  await page.goto(`${address}portal.html${view.search ?? ''}`);
  await page.waitForFunction(isSettled, undefined, { polling: 100 });
  await view.act?.(page);
  await page.waitForFunction(isSettled, undefined, { polling: 100 });
  const full = await page.evaluate(() => document.documentElement.scrollHeight);
  const file = join(OUT, `${name}-${String(width)}-${language}-${appearance}.png`);
  await page.screenshot({
    path: file,
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(full, height * MOST_SCREENS) },
  });
  await context.close();
  return file;
}

/** All looks of one view at one width side by side, so that what differs stands next to each other. */
async function contactSheet(browser, name, width, files) {
  const pictures = files.map((file) => `<img src="data:image/png;base64,${readFileSync(file, 'base64')}">`).join('');
  const page = await browser.newPage({ viewport: { width: 2000, height: 400 } });
  const source = join(OUT, `${name}.html`);
  const style = `body{margin:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(${width > 400 ? 640 : 330}px,1fr));gap:4px;background:#888;align-items:start}img{width:100%}`;
  writeFileSync(source, `<meta charset="utf-8"><style>${style}</style>${pictures}`);
  await page.goto(pathToFileURL(source).href);
  await page.screenshot({ path: join(OUT, `sheet-${name}.png`), fullPage: true });
  await page.close();
  rmSync(source);
}

function looks(appearances) {
  return LANGUAGES.flatMap((language) => appearances.map((appearance) => ({ language, appearance })));
}

async function takeView(browser, address, name, view, appearances) {
  for (const [width, height] of WIDTHS) {
    const files = [];
    for (const look of looks(appearances))
      files.push(await picture(browser, address, name, view, { width, height, ...look }));
    await contactSheet(browser, `${name}-${String(width)}`, width, files);
  }
  console.log(name);
}

function chosenViews(names) {
  if (names.includes('guides')) return GUIDES.map((id) => [`guide-${id}`, opened(`guide/${id}`), ['light']]);
  return Object.entries(VIEWS)
    .filter(([name]) => names.length === 0 || names.includes(name))
    .map(([name, view]) => [name, view, Object.keys(APPEARANCES)]);
}

if (!isLibraryFresh() && !(await build(['lib', 'bundles']))) process.exit(1);
await buildCountyPack();
mkdirSync(OUT, { recursive: true });
const { chromium } = await import('playwright-core');
const site = await serve();
const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
for (const [name, view, appearances] of chosenViews(process.argv.slice(2)))
  await takeView(browser, site.address, name, view, appearances).catch((error) => {
    console.error(`${name}: ${error.message}`);
    process.exitCode = 1;
  });
await browser.close();
await site.close();
console.log(OUT);
