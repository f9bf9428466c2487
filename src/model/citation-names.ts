import type { StatuteNames } from './citation.js';
import { code, codeAt, foldCodes, isHan, isLatin, type Codes } from './citation-text.js';

/**
 * The names of the statutes we know, found by looking back from an article number: 《民法典》, 民法典, 中华人民共和国民法典,
 * 婚姻家庭编解释（一）. The longest name wins, and looking back is bounded by it, so a text costs linear time.
 */
export interface NameIndex {
  /** The longest known name that ends right before `end`. Title marks inside a name do not count. */
  endingAt(codes: Codes, end: number): FoundName | undefined;
}

export interface FoundName {
  readonly statute: string;
  /** Where the name begins, 中华人民共和国 included. */
  readonly start: number;
  /** Characters of the name itself; a name of one character needs more care (民1079). */
  readonly length: number;
  /** As folded, without title marks. */
  readonly name: string;
}

const TITLE_MARKS: ReadonlySet<number> = new Set([code('《'), code('》')]);
/** More title marks than this in a row are no name. Keeps 》》》》… linear. */
const MAX_MARKS = 2;
const STATE = '中华人民共和国';
const COURTS = ['最高人民法院、最高人民检察院', '最高人民法院'];

/** Folded as the texts are, without title marks and spaces at its ends. */
function foldName(name: string): string {
  let folded = '';
  for (const unit of foldCodes(name.trim())) if (!TITLE_MARKS.has(unit)) folded += String.fromCharCode(unit);
  return folded;
}

function withoutPrefix(name: string, prefixes: readonly string[]): string {
  const prefix = prefixes.find((candidate) => name.startsWith(candidate) && name.length > candidate.length);
  return prefix === undefined ? name : name.slice(prefix.length);
}

/** `（一）` at the end of an interpretation's name, folded: `(一)`. */
function ordinalOf(name: string): string {
  return /\([一二三四五六七八九十]\)$/.exec(name)?.[0] ?? '';
}

/** What an interpretation is about: 婚姻家庭编, 劳动争议, 民间借贷; `undefined` when the title has another shape. */
function interpretationSubject(stem: string): string | undefined {
  const applied = /^关于适用民法典(.{2,12}?)(?:若干问题)?的解释$/.exec(stem)?.[1];
  return (
    applied ??
    /^关于审理(.{2,20}?)(?:纠纷|民事纠纷)?案件(?:具体应用|适用)法律(?:若干)?问题的(?:解释|规定)$/.exec(stem)?.[1]
  );
}

/**
 * Spellings that follow from a title: without the state, the court, 关于; and for judicial interpretations the short
 * forms in use, 婚姻家庭编解释（一）, 民法典婚姻家庭编司法解释（一）, 劳动争议司法解释一.
 */
function derivedForms(name: string): string[] {
  const plain = withoutPrefix(name.split(STATE).join(''), COURTS);
  const forms = [plain, withoutPrefix(name, COURTS), withoutPrefix(plain, ['关于'])];
  const ordinal = ordinalOf(plain);
  const subject = interpretationSubject(plain.slice(0, plain.length - ordinal.length));
  if (subject !== undefined) {
    const kind = plain.includes('规定') ? '规定' : '解释';
    for (const form of [subject, `民法典${subject}`]) {
      forms.push(`${form}${kind}${ordinal}`, `${form}的${kind}${ordinal}`, `${form}司法解释${ordinal}`);
    }
  }
  return ordinal === '' ? forms : [...forms, ...forms.map((form) => form.slice(0, -3) + form.slice(-2, -1))];
}

/** Names given outright win over derived ones, earlier statutes over later ones. */
function collectNames(statutes: readonly StatuteNames[]): Map<string, string> {
  const byName = new Map<string, string>();
  const add = (name: string, statute: string): void => {
    if (name !== '' && !byName.has(name)) byName.set(name, statute);
  };
  for (const { id, names } of statutes) for (const name of names) add(foldName(name), id);
  for (const { id, names } of statutes) {
    for (const name of names) for (const form of derivedForms(foldName(name))) if (form.length > 2) add(form, id);
  }
  return byName;
}

/** For each last code unit of a name the lengths of such names, longest first: few lengths are ever tried. */
function lengthsByLastUnit(names: Iterable<string>): Map<number, number[]> {
  const byUnit = new Map<number, number[]>();
  for (const name of names) {
    const unit = name.charCodeAt(name.length - 1);
    const lengths = byUnit.get(unit) ?? [];
    if (!lengths.includes(name.length)) lengths.push(name.length);
    byUnit.set(unit, lengths);
  }
  for (const lengths of byUnit.values()) lengths.sort((a, b) => b - a);
  return byUnit;
}

export function createNameIndex(statutes: readonly StatuteNames[]): NameIndex {
  const byName = collectNames(statutes);
  const lengthsByUnit = lengthsByLastUnit(byName.keys());

  return {
    endingAt(codes, end) {
      const lengths = lengthsByUnit.get(codeAt(codes, end - 1)) ?? [];
      const [longest] = lengths;
      if (longest === undefined) return undefined;
      const { text, positions } = readBack(codes, end, longest + STATE.length);
      for (const length of lengths) {
        if (length > text.length) continue;
        const name = text.slice(text.length - length);
        const statute = byName.get(name);
        if (statute === undefined || !isWhole(text, length)) continue;
        const stated = text.endsWith(STATE, text.length - length);
        const whole = stated ? length + STATE.length : length;
        return { statute, start: positions[whole - 1] ?? end, length, name };
      }
      return undefined;
    },
  };
}

/** Up to `limit` characters before `end` without title marks, and the position of each, last one first. */
function readBack(codes: Codes, end: number, limit: number): { text: string; positions: number[] } {
  const positions: number[] = [];
  let text = '';
  let marks = 0;
  for (let i = end - 1; i >= 0 && positions.length < limit; i--) {
    const unit = codeAt(codes, i);
    if (unit === 0x0a) break;
    if (TITLE_MARKS.has(unit)) {
      if (++marks > MAX_MARKS) break;
      continue;
    }
    marks = 0;
    positions.push(i);
    text = String.fromCharCode(unit) + text;
  }
  return { text, positions };
}

/** Before a single 民 there may be these: 按民1079. After any other character it is part of a word: 人民. */
const BEFORE_SHORT = '据照按和与及或依见由看查';

/** Whether the last `length` characters stand as a word of their own. */
function isWhole(text: string, length: number): boolean {
  if (length === text.length) return true;
  const before = text.charCodeAt(text.length - length - 1);
  if (isLatin(text.charCodeAt(text.length - length))) return !isLatin(before);
  return length > 1 || !isHan(before) || BEFORE_SHORT.includes(String.fromCharCode(before));
}
