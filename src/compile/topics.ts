import type { Hotline, Topic } from '../model/document.js';
import type { Localized } from '../model/language.js';
import type { LocatedText } from './fields.js';
import { FieldReader } from './fields.js';
import type { Layer } from './layer.js';
import { entriesById, readLayeredYaml } from './layered-yaml.js';
import { didYouMean } from './nearest.js';
import { checkPhone } from './phone-check.js';
import type { Problems } from './problem.js';

const REVIEWS = ['done', 'pending'] as const;

/** `review: { ko: pending, en: pending }`: who has read which translation. Checked, and kept for the editors. */
function checkReview(fields: FieldReader): void {
  const review = fields.fields('review');
  review?.oneOf('ko', REVIEWS);
  review?.oneOf('en', REVIEWS);
  review?.finish();
}

/** The life events, in the order of `topics.yaml`, and what comes first in each. */
export interface TopicList {
  readonly topics: readonly Topic[];
  /** By topic id; checked when the documents are known: `orderTopics`. */
  readonly orders: ReadonlyMap<string, readonly LocatedText[]>;
}

/** The life events, in the order of `topics.yaml`. */
export async function readTopics(layers: readonly Layer[], problems: Problems): Promise<TopicList> {
  const topics: Topic[] = [];
  const orders = new Map<string, readonly LocatedText[]>();
  const entries = entriesById(await readLayeredYaml(layers, 'topics.yaml', problems), 'topic/', problems);
  for (const [id, map] of entries) {
    const fields = new FieldReader(map, id, problems);
    fields.text('id', { pattern: /^topic\/[a-z0-9][a-z0-9-]*$/, example: '写成 topic/work 这样' });
    const title = fields.localized('name', { required: true, max: 60 });
    const about = fields.localized('about', { required: true });
    orders.set(id, fields.texts('order', { example: '如 order: [guide/unpaid-wages]' }));
    checkReview(fields);
    fields.finish();
    if (title === undefined || about === undefined) continue;
    topics.push({ id, kind: 'topic', title, aliases: [], topics: [id.slice('topic/'.length)], about });
  }
  return { topics, orders };
}

/** The hotlines of `hotlines.yaml`. `topics`: ids without prefix. */
export async function readHotlines(
  layers: readonly Layer[],
  topics: ReadonlySet<string>,
  problems: Problems,
): Promise<Hotline[]> {
  const hotlines: Hotline[] = [];
  const entries = entriesById(await readLayeredYaml(layers, 'hotlines.yaml', problems), 'hotline/', problems);
  for (const [id, map] of entries) {
    const hotline = readHotline(id, new FieldReader(map, id, problems), topics, problems);
    if (hotline !== undefined) hotlines.push(hotline);
  }
  return hotlines;
}

const NO_WORDS: Localized<readonly string[]> = { 'zh-CN': [] };

function readHotline(
  id: string,
  fields: FieldReader,
  known: ReadonlySet<string>,
  problems: Problems,
): Hotline | undefined {
  fields.text('id', { pattern: /^hotline\/[a-z0-9][a-z0-9-]*$/, example: '写成 hotline/12348 这样' });
  const number = fields.text('number', {
    required: true,
    pattern: /^[+0-9][0-9 ()*#,-]{1,30}$/,
    example: '只写号码，如 "12348"、"0439-8220000"',
  });
  const title = fields.localized('name', { required: true, max: 80 });
  const purpose = fields.localized('for', { required: true });
  const say = fields.localizedLists('say') ?? NO_WORDS;
  const aliases = fields.texts('aliases').map(({ text }) => text);
  const topics = checkTopics(fields, known, problems);
  const urgent = fields.flag('urgent') ?? false;
  const source = fields.text('source', { required: true, example: '号码是从哪里核实的' });
  if (number !== undefined) {
    checkPhone(number, `${title?.['zh-CN'] ?? ''}${source ?? ''}`, fields.placeOf('number'), problems);
  }
  checkReview(fields);
  fields.finish();
  if (number === undefined || title === undefined || purpose === undefined || source === undefined) return undefined;
  return { id, kind: 'hotline', title, aliases, topics, number, for: purpose, say, urgent, source };
}

/** The `topics` of a document, unknown ones reported. Without prefix, the main one first. */
export function checkTopics(fields: FieldReader, known: ReadonlySet<string>, problems: Problems): string[] {
  const topics: string[] = [];
  for (const { text, place } of fields.texts('topics')) {
    if (known.has(text)) topics.push(text);
    else {
      const fix = `${didYouMean(text, known)}可用：${[...known].join('、')}`;
      problems.add({ code: 'topic-unknown', ...place, what: `没有“${text}”这个主题`, fix });
    }
  }
  return topics;
}
