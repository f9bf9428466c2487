import { basename } from 'node:path';
import type { Language } from '../model/language.js';
import { LANGUAGES } from '../model/language.js';
import type { GivenOptions } from './command-line.js';
import { UsageError } from './terminal.js';

/** A hotline as the county names it. */
export interface CountyNumber {
  readonly number: string;
  readonly name: string;
}

/** What `mingbai init` must know of a county. */
export interface County {
  readonly id: string;
  readonly name: string;
  readonly languages: readonly Language[];
  readonly hotlines: readonly CountyNumber[];
  readonly publicUrl?: string;
}

const ID = /^[a-z0-9][a-z0-9-]*$/;
const NUMBER = /^[+0-9][0-9 ()*#,-]{1,30}$/;

/** Reasons why an answer cannot stand, for prompts and flags alike; `undefined` when it can. */
export const COUNTY_RULES = {
  id: (text: string): string | undefined => (ID.test(text) ? undefined : '只用小写英文字母、数字和连字符，如 changbai'),
  name: (text: string): string | undefined => (text.trim() === '' ? '写上县名' : undefined),
  hotlines: (text: string): string | undefined => {
    const wrong = splitNumbers(text).find(({ number, name }) => !NUMBER.test(number) || name === '');
    return wrong === undefined ? undefined : `“${wrong.number} ${wrong.name}”看不懂：写“号码 名称”，几个用分号隔开`;
  },
  publicUrl: (text: string): string | undefined =>
    text === '' || /^https?:\/\/[\x21-\x7e]+$/.test(text) ? undefined : '写完整的网址：https://…；没有就空着',
} as const;

/** `0431-12345678 某某中心；12345 热线`: numbers first, then what they are called. */
export function splitNumbers(text: string): CountyNumber[] {
  return text
    .split(/[;；]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const [number = '', ...words] = each.split(/\s+/);
      return { number, name: words.join(' ') };
    });
}

/** The options of `init`, by what they answer. */
export interface CountyAnswers {
  readonly id: string;
  readonly name: string;
  readonly languages: readonly Language[];
  readonly hotlines: string;
  readonly publicUrl: string;
}

/** What is said when nobody is asked: the folder's name, a name that shows it is none, Chinese only, no numbers. */
export function givenAnswers(folder: string, options: GivenOptions): CountyAnswers {
  const id = basename(folder).toLowerCase();
  return {
    id: checked(options.text('id') ?? (ID.test(id) ? id : 'my-county'), COUNTY_RULES.id, 'id'),
    name: checked(options.text('name') ?? '示例县', COUNTY_RULES.name, 'name'),
    languages: options.list('languages', LANGUAGES) ?? ['zh-CN'],
    hotlines: checked(options.text('hotlines') ?? '', COUNTY_RULES.hotlines, 'hotlines'),
    publicUrl: checked(options.text('url') ?? '', COUNTY_RULES.publicUrl, 'url'),
  };
}

function checked(text: string, rule: (text: string) => string | undefined, option: string): string {
  const fault = rule(text);
  if (fault !== undefined) throw new UsageError(`--${option}：${fault}`);
  return text;
}

export function countyOf({ id, name, languages, hotlines, publicUrl }: CountyAnswers): County {
  const others = languages.filter((language) => language !== 'zh-CN');
  return {
    id,
    name: name.trim(),
    languages: ['zh-CN', ...others],
    hotlines: splitNumbers(hotlines),
    ...(publicUrl === '' ? {} : { publicUrl }),
  };
}

/** Asks on the terminal, what was given standing there already; `undefined` when somebody gives up (Ctrl-C, Esc). */
export async function askCounty(given: CountyAnswers): Promise<CountyAnswers | undefined> {
  // Only who is asked waits for it.
  const { text, multiselect, isCancel, intro } = await import('@clack/prompts');
  intro('给一个县建内容文件夹。回车用已有的，Ctrl-C 不建了');
  const ask = (message: string, initialValue: string, rule: (text: string) => string | undefined) =>
    text({ message, initialValue, validate: (value = '') => rule(value) });
  const name = await ask('县名（给居民看的）', given.name, COUNTY_RULES.name);
  if (isCancel(name)) return undefined;
  const id = await ask('英文标识（网页和文件用）', given.id, COUNTY_RULES.id);
  if (isCancel(id)) return undefined;
  const languages = await multiselect<Language>({
    message: '给居民看哪些语言（空格选，回车确定）',
    options: [
      { value: 'zh-CN', label: '中文' },
      { value: 'ko', label: '朝鲜文' },
      { value: 'en', label: '英文' },
    ],
    initialValues: [...given.languages],
    required: true,
  });
  if (isCancel(languages)) return undefined;
  const hotlines = await ask(
    '本县的电话，“号码 名称”，几个用分号隔开；只写核实过的，没有就空着',
    given.hotlines,
    COUNTY_RULES.hotlines,
  );
  if (isCancel(hotlines)) return undefined;
  const publicUrl = await ask('本县网站的地址（二维码用），没有就空着', given.publicUrl, COUNTY_RULES.publicUrl);
  if (isCancel(publicUrl)) return undefined;
  return { id, name, languages, hotlines, publicUrl };
}
