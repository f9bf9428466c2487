import type { Audience } from '../model/audience.js';
import type { Reviewed } from '../model/document.js';
import { readAudience } from './audience.js';
import type { LocatedText } from './fields.js';
import { FieldReader } from './fields.js';
import { FINGERPRINTS } from './fingerprint.js';
import type { Remedy } from './full-width.js';
import { fullWidthComma, fullWidthIn } from './full-width.js';
import type { LawPlace } from './law.js';
import type { Library } from './library.js';
import { reportTimely } from './library.js';
import type { LocatedMap, Place } from './located.js';
import { checkTopics } from './topics.js';

export const MAX_TITLE = 20;

/** The fields of a guide or a service. */
export interface DocumentHead {
  readonly title: string;
  readonly aliases: readonly string[];
  readonly topics: readonly string[];
  readonly topicsPlace: Place;
  readonly audience?: readonly Audience[];
  readonly hotlines: readonly string[];
  readonly related: readonly string[];
  readonly lawAsOf: string;
  readonly reviewed: Reviewed;
  /** Places in the law whose numbers the text may use without citing them. */
  readonly numbersFrom: readonly LawPlace[];
  /** Fingerprint of the document below that this one replaces. */
  readonly replaces?: string;
}

/** Reads and checks the head; `undefined` when a needed field is missing (reported). */
export function readDocumentHead(map: LocatedMap, library: Library): DocumentHead | undefined {
  const fields = new FieldReader(map, '文件头', library.problems);
  const title = fields.text('title', { required: true, max: MAX_TITLE });
  if (title !== undefined) checkMarks({ text: title, place: fields.placeOf('title') }, fullWidthIn(title), library);
  const aliases = fields.texts('aliases', { required: true, max: 40, example: '写 5 到 15 个人们会怎么说、怎么搜' });
  for (const alias of aliases) checkMarks(alias, fullWidthComma(alias.text), library);
  const topics = checkTopics(fields, library.topics, library.problems);
  fields.located('topics', { required: true, example: '如 topics: [work]' });
  const forWhom = readAudience(fields, library.problems);
  const lawAsOf = fields.date('law_as_of', { required: true });
  const reviewed = readReviewed(fields, library);
  const hotlines = references(fields, 'hotlines', 'hotline/', library);
  const related = references(fields, 'related', '', library);
  const numbersFrom = fields.texts('numbers_from').flatMap(({ text, place }) => {
    const found = library.references.shortSource(text, place);
    return found === undefined ? [] : [found];
  });
  const replaces = fields.text('replaces', { pattern: FINGERPRINTS, example: '由 mingbai stamp 写入' });
  noteVerify(fields, library);
  fields.finish();
  if (title === undefined || lawAsOf === undefined || reviewed === undefined || topics.length === 0) return undefined;
  return {
    title,
    aliases: aliases.map(({ text }) => text),
    topics,
    topicsPlace: fields.placeOf('topics'),
    ...forWhom,
    hotlines,
    related,
    lawAsOf,
    reviewed,
    numbersFrom,
    ...(replaces === undefined ? {} : { replaces }),
  };
}

/** Marks of a Chinese keyboard that YAML took for text: readers would see them. */
function checkMarks({ text, place }: LocatedText, remedy: Remedy | undefined, { problems }: Library): void {
  if (remedy === undefined) return;
  const [what, fix] = remedy;
  problems.add({ code: 'yaml-full-width', ...place, what: `${what}：${text}`, fix });
}

export function readReviewed(fields: FieldReader, library: Library): Reviewed | undefined {
  const example = '写成 reviewed: { on: 2026-11-23, next: 2027-05-23 }';
  const reviewed = fields.fields('reviewed', { required: true, example });
  const on = reviewed?.date('on', { required: true });
  const next = reviewed?.date('next', { required: true });
  reviewed?.finish();
  if (reviewed === undefined || on === undefined || next === undefined) return undefined;
  const place = reviewed.placeOf('next');
  if (next <= on || next > yearAfter(on)) {
    const what = `下次复核（${next}）要在这次（${on}）之后、一年之内`;
    library.problems.add({ code: 'review-dates', ...place, what, fix: '改正 reviewed 里的日期' });
  } else if (next < library.at) {
    const what = `该复核了：上次 ${on}，应在 ${next} 之前复核`;
    reportTimely(library, { code: 'review-overdue', ...place, what, fix: '核对法律有没有变，改正内容，更新 reviewed' });
  }
  return { on, next };
}

function yearAfter(day: string): string {
  return `${String(Number(day.slice(0, 4)) + 1)}${day.slice(4)}`;
}

/** Ids of other documents. Announced and hidden ones are allowed and left out: they never reach residents. */
export function references(fields: FieldReader, key: string, prefix: string, library: Library): string[] {
  return fields.texts(key).flatMap((item) => checkReference(item, prefix, library));
}

/** The id when it may be shown; else nothing, reported when it is wrong. */
export function checkReference({ text, place }: LocatedText, prefix: string, library: Library): string[] {
  const { problems, ids } = library;
  if (!text.startsWith(prefix) || !text.includes('/')) {
    const fix = `写成 ${prefix === '' ? 'guide/wills' : `${prefix}12348`} 这样`;
    problems.add({ code: 'id-format', ...place, what: `“${text}”不是这里要的 id`, fix });
    return [];
  }
  const status = ids.status(text);
  if (status === 'known') return [text];
  const comma = fullWidthComma(text);
  if (comma !== undefined) {
    const [what, fix] = comma;
    problems.add({ code: 'yaml-full-width', ...place, what: `${what}：${text}`, fix });
    return [];
  }
  if (status === 'missing') {
    const near = ids.nearest(text);
    const fix = `${near === undefined ? '' : `是不是“${near}”？`}检查 id；还没写的先登记在 announced.yaml`;
    problems.add({ code: 'reference-missing', ...place, what: `没有“${text}”这篇内容`, fix });
  }
  return [];
}

/** What the editor still has to verify is for editors only: a notice, never in the pack. */
export function noteVerify(fields: FieldReader, library: Library): void {
  const open = fields.texts('verify');
  if (open.length === 0) return;
  const place = fields.placeOf('verify');
  const what = `还有 ${String(open.length)} 件事没有核实`;
  library.problems.notice({ code: 'verify-open', ...place, what, fix: '核实一件，从 verify 里删去一件' });
}
