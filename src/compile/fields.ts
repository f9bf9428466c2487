import { fullWidthIn } from './full-width.js';
import type { Language, Localized } from '../model/language.js';
import { LANGUAGES } from '../model/language.js';
import type { Located, LocatedEntry, LocatedMap, Place } from './located.js';
import { didYouMean } from './nearest.js';
import type { Problems } from './problem.js';

/** What a field must be. */
export interface FieldRule {
  readonly required?: boolean;
  /** In characters. */
  readonly max?: number;
  readonly pattern?: RegExp;
  /** How to write it, for the remedy: `如 2026-11-23`. */
  readonly example?: string;
}

export interface LocatedText {
  readonly text: string;
  readonly place: Place;
  /** Of a block of text: the line it begins on, where that is not the line of `place`. */
  readonly textLine?: number;
}

const DAY_EXAMPLE = '日期写成 2026-11-23 这样，要真有这一天';

/**
 * Reads the fields of one map and reports what is missing, of the wrong kind or unknown, with its line.
 * Every reader returns `undefined` (or an empty list) after a problem, so that reading goes on.
 */
export class FieldReader {
  readonly place: Place;
  private readonly asked = new Set<string>();

  /** `where` begins every message: `文件头`, `hotline/12348`. */
  constructor(map: LocatedMap, where: string, problems: Problems) {
    this.place = map.place;
    this.map = map;
    this.where = where;
    this.problems = problems;
  }

  private readonly map: LocatedMap;
  private readonly where: string;
  private readonly problems: Problems;

  placeOf(key: string): Place {
    return this.map.entries.get(key)?.place ?? this.place;
  }

  /** The raw value; absent and empty (`key:`) are the same. */
  located(key: string, rule: FieldRule = {}): Located | undefined {
    this.asked.add(key);
    const located = this.map.entries.get(key)?.value;
    if (located !== undefined && !(located.kind === 'scalar' && located.value === null)) return located;
    if (rule.required === true) {
      this.report('field-missing', this.placeOf(key), `缺少 ${key}`, `补上 ${key}: …${hint(rule)}`);
    }
    return undefined;
  }

  text(key: string, rule: FieldRule = {}): string | undefined {
    const located = this.located(key, rule);
    return located === undefined ? undefined : this.asText(located, key, rule);
  }

  /** A text with where it stands. */
  passage(key: string, rule: FieldRule = {}): LocatedText | undefined {
    const located = this.located(key, rule);
    const text = located === undefined ? undefined : this.asText(located, key, rule);
    if (located?.kind !== 'scalar' || text === undefined) return undefined;
    const { place, textLine } = located;
    return { text, place, ...(textLine === undefined ? {} : { textLine }) };
  }

  /** One text, or a list of texts. */
  textOrTexts(key: string, rule: FieldRule = {}): readonly LocatedText[] {
    const located = this.located(key, rule);
    if (located?.kind !== 'scalar') return this.texts(key, rule);
    const text = this.asText(located, key, rule);
    return text === undefined ? [] : [{ text, place: located.place }];
  }

  /** A number as YAML writes it: `3`, `0.5`. */
  number(key: string, rule: FieldRule = {}): number | undefined {
    const located = this.located(key, rule);
    if (located === undefined) return undefined;
    if (located.kind === 'scalar' && typeof located.value === 'number' && Number.isFinite(located.value)) {
      return located.value;
    }
    this.report('field-type', located.place, `${key} 要写成数字`, `不加引号：${key}: 3${hint(rule)}`);
  }

  /** YYYY-MM-DD, a day that exists. */
  date(key: string, rule: FieldRule = {}): string | undefined {
    const text = this.text(key, { ...rule, example: DAY_EXAMPLE });
    if (text === undefined || isDay(text)) return text;
    const [what, fix] = fullWidthIn(text) ?? [`${key} 的日期“${text}”不对`, DAY_EXAMPLE];
    this.report('field-date', this.placeOf(key), what, fix);
  }

  flag(key: string): boolean | undefined {
    const located = this.located(key);
    if (located === undefined) return undefined;
    if (located.kind === 'scalar' && typeof located.value === 'boolean') return located.value;
    this.report('field-type', located.place, `${key} 只能写 true 或 false`, `写成 ${key}: true 或 ${key}: false`);
  }

  oneOf<Value extends string>(key: string, values: readonly Value[], rule: FieldRule = {}): Value | undefined {
    const choices = `可用：${values.join('、')}`;
    const text = this.text(key, { ...rule, example: choices });
    const found = values.find((known) => known === text);
    if (text === undefined || found !== undefined) return found;
    const fix = `${didYouMean(text, values)}${choices}`;
    this.report('field-format', this.placeOf(key), `${key} 写成了“${text}”`, fix);
  }

  /** A list of texts. */
  texts(key: string, rule: FieldRule = {}): readonly LocatedText[] {
    const located = this.located(key, rule);
    return located === undefined ? [] : this.asTexts(located, key, rule);
  }

  localized(key: string, rule: FieldRule = {}): Localized | undefined {
    return this.byLanguage(key, rule, (located, name) => this.asText(located, name, rule));
  }

  localizedLists(key: string, rule: FieldRule = {}): Localized<readonly string[]> | undefined {
    return this.byLanguage(key, rule, (located, name) => this.asTexts(located, name, rule).map(({ text }) => text));
  }

  /** The keys and values of a map whose keys the author chooses. */
  entries(key: string, rule: FieldRule = {}): readonly (readonly [name: string, entry: LocatedEntry])[] {
    const located = this.located(key, rule);
    if (located === undefined) return [];
    if (located.kind === 'map') return [...located.entries];
    this.report('field-type', located.place, `${key} 下面要写“名字: 值”`, `写成 ${key}: { 名字: 值 }${hint(rule)}`);
    return [];
  }

  /** A list of maps, each to be read on its own. */
  items(key: string, rule: FieldRule = {}): readonly LocatedMap[] {
    const located = this.located(key, rule);
    if (located === undefined) return [];
    if (located.kind !== 'list') {
      this.report('field-type', located.place, `${key} 要写成列表`, `每一项以“- ”开头${hint(rule)}`);
      return [];
    }
    return located.items.filter((item): item is LocatedMap => {
      if (item.kind === 'map') return true;
      this.report('field-type', item.place, `${key} 的每一项要分字段写`, `写成“- 字段: 值”${hint(rule)}`);
      return false;
    });
  }

  /** A map inside this one. */
  fields(key: string, rule: FieldRule = {}): FieldReader | undefined {
    const located = this.located(key, rule);
    if (located === undefined) return undefined;
    if (located.kind === 'map') return new FieldReader(located, `${this.where} ${key}`, this.problems);
    this.report('field-type', located.place, `${key} 下面要分字段写`, `写成 ${key}: { 字段: 值 }${hint(rule)}`);
  }

  /** Reports every key nobody asked for. Call last. */
  finish(): void {
    for (const [key, entry] of this.map.entries) {
      if (this.asked.has(key)) continue;
      const fix = `${didYouMean(key, this.asked)}可用的字段：${[...this.asked].join('、')}`;
      this.report('field-unknown', entry.place, `没有“${key}”这个字段`, fix);
    }
  }

  private report(code: string, place: Place, what: string, fix: string): undefined {
    this.problems.add({ code, ...place, what: `${this.where}：${what}`, fix });
  }

  private asText(located: Located, key: string, rule: FieldRule): string | undefined {
    const { place } = located;
    if (located.kind !== 'scalar') {
      this.report('field-type', place, `${key} 要写成一段文字`, `写成一行文字${hint(rule)}`);
      return;
    }
    if (typeof located.value !== 'string') {
      const kind = typeof located.value === 'number' ? '数字' : '真假值';
      const fix = `加上引号：${key}: "${String(located.value)}"`;
      this.report('field-type', place, `${key} 要写成文字，现在是${kind}`, fix);
      return;
    }
    const text = located.value.trim();
    if (text === '') {
      this.report('field-empty', place, `${key} 是空的`, '写上内容，或删去这一行');
      return;
    }
    const { length } = Array.from(text);
    if (rule.max !== undefined && length > rule.max) {
      const fix = `不超过 ${String(rule.max)} 个字`;
      this.report('field-long', place, `${key} 有 ${String(length)} 个字，太长`, fix);
    }
    if (rule.pattern?.test(text) === false) {
      this.report('field-format', place, `${key} 写成了“${text}”`, rule.example ?? '照 CONTENT.md 里的例子写');
      return;
    }
    return text;
  }

  private asTexts(located: Located, key: string, rule: FieldRule): readonly LocatedText[] {
    if (located.kind !== 'list') {
      const full = located.kind === 'scalar' ? fullWidthIn(String(located.value)) : undefined;
      const fix = `写成 ${key}: [甲, 乙]，只有一项也要加方括号`;
      this.report('field-type', located.place, `${key} ${full?.[0] ?? '要写成列表'}`, full?.[1] ?? fix);
      return [];
    }
    const texts: LocatedText[] = [];
    for (const item of located.items) {
      const text = this.asText(item, key, rule);
      if (text !== undefined) texts.push({ text, place: item.place });
    }
    return texts;
  }

  private byLanguage<Value>(
    key: string,
    rule: FieldRule,
    read: (located: Located, name: string) => Value | undefined,
  ): Localized<Value> | undefined {
    const located = this.located(key, rule);
    if (located === undefined) return undefined;
    if (located.kind !== 'map') {
      this.report('field-type', located.place, `${key} 要分语言写`, `写成 ${key}: { zh-CN: …, ko: …, en: … }`);
      return;
    }
    const found: { [language in Language]?: Value } = {};
    for (const [name, entry] of located.entries) {
      const language = LANGUAGES.find((known) => known === name);
      if (language === undefined) {
        const fix = `${didYouMean(name, LANGUAGES)}可用：${LANGUAGES.join('、')}`;
        this.report('field-unknown', entry.place, `${key} 里没有“${name}”这种语言`, fix);
        continue;
      }
      const value = read(entry.value, `${key}.${name}`);
      if (value !== undefined) found[language] = value;
    }
    const source = found['zh-CN'];
    if (source !== undefined) return { ...found, 'zh-CN': source };
    if (located.entries.has('zh-CN')) return undefined;
    this.report('field-missing', located.place, `${key} 缺少中文（zh-CN）`, '补上 zh-CN: …');
  }
}

function hint(rule: FieldRule): string {
  return rule.example === undefined ? '' : `，${rule.example}`;
}

/** YYYY-MM-DD and in the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}
