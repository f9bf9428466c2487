import type { Document } from '../model/document.js';
import type { Recall } from '../model/recall.js';
import { afresh } from '../model/recall.js';
import type { Lexicon, LexiconLine, Pin, Readings } from '../model/lexicon.js';
import { EMPTY_LEXICON } from '../model/lexicon.js';
import { checkReference } from './document-head.js';
import type { GlossaryRow } from './glossary.js';
import type { Layer } from './layer.js';
import { readLayeredYaml } from './layered-yaml.js';
import type { Library } from './library.js';
import type { Located, Place } from './located.js';
import type { OfficialText } from './official-texts.js';
import type { Problems } from './problem.js';
import { questionKey } from './question-key.js';
import { readRepealed } from './repealed.js';
import { readTextFile } from './text-file.js';
import type { TsvRow } from './tsv-rows.js';
import { readTsvRows } from './tsv-rows.js';

/** What a text of `words.yaml` stands between: 工钱、薪水. */
const SEPARATOR = '、';

export const WORDS_UNCHECKED = '没有提供法律原文，没有核对词语对照右边的词';

/** `words.yaml`, `pins.yaml`, `traditional.tsv` and `repealed.tsv` of every layer, checked. */
export async function readLexicon(
  layers: readonly Layer[],
  glossary: readonly GlossaryRow[],
  official: ReadonlyMap<string, OfficialText>,
  library: Library,
): Promise<Lexicon> {
  const { problems } = library;
  const words = readWords(await readLayeredYaml(layers, 'words.yaml', problems), problems);
  checkLegal(words, official, problems);
  return {
    ...EMPTY_LEXICON,
    words: [...words.map(({ everyday, legal }) => ({ everyday, legal })), ...koreanTerms(glossary)],
    pins: readPins(await readLayeredYaml(layers, 'pins.yaml', problems), library),
    traditional: await readTraditional(layers, problems),
    repealed: await readRepealed(layers, library),
  };
}

interface PlacedLine extends LexiconLine {
  readonly place: Place;
}

/** Topics, each a map from everyday words to legal ones. */
function readWords(topics: Located | undefined, problems: Problems): PlacedLine[] {
  const seen = new Map<string, Place>();
  return pairsOf(topics, problems).flatMap(({ key, value, place }) => {
    const everyday = wordsOf(key).filter((word) => isNew(word, place, seen, problems));
    const legal = wordsOf(value);
    if (everyday.length > 0 && legal.length > 0) return [{ everyday, legal, place }];
    if (legal.length === 0) {
      const fix = '写成 工钱、薪水: 劳动报酬、支付';
      problems.add({ code: 'word-empty', ...place, what: `“${key}”没有写法律的说法`, fix });
    }
    return [];
  });
}

function wordsOf(text: string): string[] {
  return text
    .split(SEPARATOR)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function isNew(word: string, place: Place, seen: Map<string, Place>, problems: Problems): boolean {
  const before = seen.get(word);
  if (before === undefined) {
    seen.set(word, place);
    return true;
  }
  const what = `“${word}”写了两次（${before.file}:${String(before.line)}）`;
  problems.add({ code: 'word-duplicate', ...place, what, fix: '合到一行里，或删去一个' });
  return false;
}

interface PlacedPair {
  readonly key: string;
  readonly value: string;
  readonly place: Place;
}

/** The texts of a map of maps. */
function pairsOf(located: Located | undefined, problems: Problems): PlacedPair[] {
  if (located === undefined) return [];
  const groups = located.kind === 'map' ? [...located.entries.values()].map(({ value }) => value) : [located];
  return groups.flatMap((group) => {
    if (group.kind !== 'map') return reportShape(group.place, problems);
    return [...group.entries].flatMap(([key, { value, place }]) =>
      value.kind === 'scalar' && value.value !== null
        ? [{ key, value: String(value.value), place }]
        : reportShape(place, problems),
    );
  });
}

function reportShape(place: Place, problems: Problems): [] {
  const fix = '按主题分组，每组里一行一条，写成 工钱、薪水: 劳动报酬';
  problems.add({ code: 'word-shape', ...place, what: '词语对照的格式不对', fix });
  return [];
}

/** A legal word must stand in the law as it is written, or it finds nothing. */
function checkLegal(
  words: readonly PlacedLine[],
  official: ReadonlyMap<string, OfficialText>,
  problems: Problems,
): void {
  if (official.size === 0) {
    if (words.length > 0) problems.skip(WORDS_UNCHECKED, words.length);
    return;
  }
  const text = JSON.stringify([...official.values()].flatMap(({ paragraphs }) => [...paragraphs.values()]));
  for (const { legal, place } of words) {
    for (const word of legal) {
      if (text.includes(word)) continue;
      const fix = '换成条文里的字句，或删去';
      problems.add({ code: 'word-not-in-law', ...place, what: `法律条文里没有“${word}”`, fix });
    }
  }
}

/** Terms in Korean, as written on both sides of the border, and what they are in Chinese. */
function koreanTerms(glossary: readonly GlossaryRow[]): LexiconLine[] {
  return glossary.flatMap(({ cells: { zh, ko, ko_kr, review } }) => {
    if (review === 'verify') return [];
    const everyday = [ko, ko_kr]
      .flatMap((cell) => cell.split(/[/·;,()（）]/))
      .map((word) => word.trim())
      .filter((word) => /^[가-힣 ]{2,}$/.test(word));
    return everyday.length === 0 ? [] : [{ everyday: [...new Set(everyday)], legal: [zh] }];
  });
}

/** A map from questions to the ids of the documents that should stand first. */
function readPins(located: Located | undefined, library: Library): Pin[] {
  if (located === undefined) return [];
  if (located.kind !== 'map') {
    const fix = '一行一条，写成 打官司要多少钱: guide/court-fees';
    library.problems.add({ code: 'pin-shape', ...located.place, what: '置顶的格式不对', fix });
    return [];
  }
  return [...located.entries].flatMap(([question, { value, place }]) => {
    const id = value.kind === 'scalar' && typeof value.value === 'string' ? value.value : '';
    if (questionKey(question) === '' || id === '') return [];
    checkReference({ text: id, place }, '', library);
    return library.ids.status(id) === 'known' ? [{ question, id }] : [];
  });
}

async function readTraditional(layers: readonly Layer[], problems: Problems): Promise<Lexicon['traditional']> {
  const rows = await rowsOf(layers, 'traditional.tsv', ['traditional', 'simplified'], problems);
  return [rows.map(({ cells }) => cells.traditional).join(''), rows.map(({ cells }) => cells.simplified).join('')];
}

/** How characters are read; `undefined` when no layer says. */
export async function readReadings(layers: readonly Layer[], problems: Problems): Promise<Readings | undefined> {
  const rows = await rowsOf(layers, 'readings.tsv', ['syllable', 'characters'], problems);
  if (rows.length === 0) return undefined;
  return { syllables: rows.map(({ cells }) => [cells.syllable, cells.characters] as const) };
}

async function rowsOf<Column extends string>(
  layers: readonly Layer[],
  name: string,
  columns: readonly Column[],
  problems: Problems,
): Promise<TsvRow<Column>[]> {
  const rows: TsvRow<Column>[] = [];
  for (const layer of layers) {
    const path = layer.files.get(name);
    const source = path === undefined ? undefined : await readTextFile(path, problems);
    if (source !== undefined) rows.push(...readTsvRows(source, columns, 'table-columns', problems));
  }
  return rows;
}

/**
 * Only the traditional characters that no document contains: one that stands in a text must stay itself, or it would no
 * longer be found. And only those whose simplified form occurs: the others would find nothing.
 */
export function cutLexicon(lexicon: Lexicon, documents: readonly Document[], recall: Recall = afresh): Lexicon {
  const [traditional, simplified] = lexicon.traditional;
  const asked = recall('characters', [lexicon], () => new Set(traditional + simplified));
  const occurring = new Set<string>();
  for (let start = 0; start < documents.length; start += TOGETHER) {
    const some = documents.slice(start, start + TOGETHER);
    const found = recall(`characters ${String(start)}`, [asked, ...some], () => within(some, asked));
    for (const character of found) occurring.add(character);
  }
  const meant = Array.from(simplified);
  const kept = Array.from(traditional)
    .map((character, index) => [character, meant[index] ?? ''] as const)
    .filter(([from, to]) => !occurring.has(from) && occurring.has(to));
  const ids = new Set(documents.map(({ id }) => id));
  const pins = lexicon.pins.filter(({ id }) => ids.has(id));
  const left = [kept.map(([from]) => from).join(''), kept.map(([, to]) => to).join('')] as const;
  return recall('cut lexicon', [lexicon, ...left, ...pins], () => ({ ...lexicon, pins, traditional: left }));
}

/** Documents looked through at once: few enough to look again after an edit, many enough to join quickly. */
const TOGETHER = 200;

/** Those of the characters asked for that stand in the documents, once each. */
function within(documents: readonly Document[], asked: ReadonlySet<string>): string {
  return [...new Set(JSON.stringify(documents))].filter((character) => asked.has(character)).join('');
}
