import type { PathwayTranslation } from '../model/pathway.js';
import type { Block } from '../model/text.js';
import type { CompiledBlock } from './compiled-block.js';
import { blocksOf } from './compiled-block.js';
import { chineseQuantities, koreanQuantities } from './counted-quantities.js';
import type { TranslationLanguage } from './document-set.js';
import { FieldReader } from './fields.js';
import { fingerprint } from './fingerprint.js';
import type { Library } from './library.js';
import type { LocatedEntry, LocatedMap, Place } from './located.js';
import { didYouMean } from './nearest.js';
import type { ReadPathway } from './pathway-file.js';
import { pathwayPlaces } from './pathway-places.js';
import { PathwayTexts } from './pathway-text.js';
import type { Findings } from './text-context.js';
import { surplus } from './translated-numbers.js';

const REVIEWS = ['done', 'pending'] as const;

export interface CompiledPathwayTranslation {
  readonly translation: PathwayTranslation;
  readonly found: Findings;
}

/** The Chinese of every place, as it was written: what a translation is made from and its fingerprint taken of. */
export function chineseTexts({ pathway, blocks }: Pick<ReadPathway, 'pathway' | 'blocks'>): Map<string, string> {
  return new Map(
    pathwayPlaces(pathway).map(({ place, text }) => [
      place,
      text ?? (blocks.get(place) ?? []).map(({ source }) => source).join('\n\n'),
    ]),
  );
}

/**
 * Reads `pathways/<id>.ko.yaml`: title, aliases, and texts by their place. A place that is not translated shows in
 * Chinese; one whose Chinese has changed since is stale by its fingerprint in `of`.
 */
export function readPathwayTranslation(
  map: LocatedMap,
  read: ReadPathway,
  language: TranslationLanguage,
  library: Library,
): CompiledPathwayTranslation | undefined {
  const { problems } = library;
  const chinese = chineseTexts(read);
  const fields = new FieldReader(map, '译文', problems);
  fields.text('pathway', { required: true });
  const title = fields.text('title', { required: true });
  const aliases = fields.texts('aliases').map(({ text }) => text);
  const review = fields.oneOf('review', REVIEWS, { required: true });
  const given = fields.entries('texts');
  const stamps = new Map(fields.entries('of').map(([place, { value }]) => [place, value]));
  fields.finish();
  const reading: Reading = {
    chinese,
    read,
    library,
    language,
    texts: {},
    blocks: {},
    words: new PathwayTexts(library),
  };
  for (const [place, entry] of given) readPlace(place, entry, reading);
  const done = [...Object.keys(reading.texts), ...Object.keys(reading.blocks)];
  const stale = done.filter((place) => {
    const stamp = stamps.get(place);
    return stamp?.kind === 'scalar' && String(stamp.value) !== fingerprint(chinese.get(place) ?? '');
  });
  reportStamps(new Map(given), done, stale, stamps, library, fields.place);
  if (title === undefined || review === undefined) return undefined;
  const { texts, blocks, words } = reading;
  return { translation: { title, aliases, review, texts, blocks, stale }, found: words.found };
}

interface Reading {
  readonly chinese: ReadonlyMap<string, string>;
  readonly read: ReadPathway;
  readonly library: Library;
  readonly language: TranslationLanguage;
  readonly texts: Record<string, string>;
  readonly blocks: Record<string, readonly Block[]>;
  readonly words: PathwayTexts;
}

function readPlace(place: string, { place: at, value }: LocatedEntry, reading: Reading): void {
  const { chinese, read, library, words } = reading;
  const ours = chinese.get(place);
  if (ours === undefined) {
    const fix = `${didYouMean(place, chinese.keys())}照中文的 id 写，如 questions.employment.ask`;
    library.problems.add({ code: 'translation-place', ...at, what: `中文里没有“${place}”这一处`, fix });
    return;
  }
  const fields = new FieldReader(
    { kind: 'map', entries: new Map([[place, { place: at, value }]]), place: at },
    '译文',
    library.problems,
  );
  const source = read.blocks.get(place);
  if (source === undefined) {
    const text = words.plain(fields, place);
    if (text === undefined) return;
    reading.texts[place] = text;
    checkNumbers(ours, text, at, reading);
    return;
  }
  const blocks = words.blocks(fields, place);
  if (blocks.length === 0) return;
  if (!isAlike(source, blocks)) {
    const what = `“${place}”和中文的段落、列表对不上`;
    library.problems.add({ code: 'translation-pairing', ...at, what, fix: '段落对段落，列表对列表，项数相同' });
    return;
  }
  reading.blocks[place] = blocksOf(blocks);
  checkNumbers(ours, blocks.map((block) => block.source).join('\n'), at, reading);
}

function isAlike(ours: readonly CompiledBlock[], theirs: readonly CompiledBlock[]): boolean {
  const shape = ({ block }: CompiledBlock): string =>
    block.type === 'list' || block.type === 'steps' || block.type === 'materials'
      ? `${block.type} ${String(block.items.length)}`
      : block.type;
  return ours.map(shape).join() === theirs.map(shape).join();
}

function checkNumbers(ours: string, theirs: string, at: Place, { language, library }: Reading): void {
  if (language !== 'ko') return;
  const [inOurs, inTheirs] = [chineseQuantities(ours), koreanQuantities(theirs)];
  const missing = surplus(inOurs, inTheirs);
  const added = surplus(inTheirs, inOurs);
  if (missing.length + added.length === 0) return;
  const what = `数字和中文不一样：中文多 ${missing.join('、') || '无'}；译文多 ${added.join('、') || '无'}`;
  library.problems.notice({ code: 'translation-number', ...at, what, fix: '对照中文改正数字（일、년、개월、원、%）' });
}

function reportStamps(
  given: ReadonlyMap<string, LocatedEntry>,
  done: readonly string[],
  stale: readonly string[],
  stamps: ReadonlyMap<string, unknown>,
  { problems }: Library,
  file: Place,
): void {
  const unstamped = done.filter((place) => !stamps.has(place));
  if (unstamped.length > 0) {
    const what = `译文有 ${String(unstamped.length)} 处没有记下对应的中文（of）：${unstamped[0] ?? ''} 等`;
    problems.add({ code: 'translation-unstamped', ...file, what, fix: `运行 mingbai stamp ${file.file}` });
  }
  for (const place of stale) {
    const at = given.get(place)?.place ?? file;
    const what = `“${place}”的中文改过了，译文还是旧的`;
    problems.notice({
      code: 'translation-stale',
      ...at,
      what,
      fix: `照新的中文改译文，再运行 mingbai stamp ${file.file}`,
    });
  }
}
