import { parseAddress } from '../model/address.js';
import type { Language, Localized } from '../model/language.js';
import { LANGUAGES } from '../model/language.js';
import type { LocatedText } from './fields.js';
import { FieldReader } from './fields.js';
import type { Layer } from './layer.js';
import type { Place } from './located.js';
import { readLayeredYaml } from './layered-yaml.js';
import type { Problems } from './problem.js';

/** What a county says of itself in `overlay.yaml`. */
export interface Overlay {
  readonly id: string;
  readonly name: Localized;
  readonly languages: readonly Language[];
  readonly publicUrl?: string;
  /** Where it stands, or should stand. */
  readonly publicUrlPlace?: Place;
  readonly hide: readonly LocatedText[];
}

/** The library without a county: all languages, nothing hidden. */
const COMMON: Overlay = {
  id: 'common',
  name: { 'zh-CN': '通用内容', ko: '공용내용', en: 'Common library' },
  languages: LANGUAGES,
  hide: [],
};

/** The overlay of the last layers, laid over one another; the common library when none has one. */
export async function readOverlay(layers: readonly Layer[], problems: Problems): Promise<Overlay> {
  const located = await readLayeredYaml(layers, 'overlay.yaml', problems);
  if (located === undefined) return COMMON;
  if (located.kind !== 'map') {
    problems.add({
      code: 'yaml-map',
      ...located.place,
      what: 'overlay.yaml 要写成“字段: 值”',
      fix: '见 CONTENT.md“覆盖层”',
    });
    return COMMON;
  }
  const fields = new FieldReader(located, 'overlay.yaml', problems);
  const id = fields.text('id', {
    required: true,
    pattern: /^[a-z0-9][a-z0-9-]*$/,
    example: '只用小写英文字母、数字和连字符',
  });
  const name = fields.localized('name', { required: true });
  const languages = readLanguages(fields, problems);
  const publicUrl = fields.text('public_url', {
    pattern: /^https?:\/\/[\x21-\x7e]+$/,
    example: '写完整的网址：https://…',
  });
  const hide = readHidden(fields, problems);
  fields.finish();
  return {
    id: id ?? COMMON.id,
    name: name ?? COMMON.name,
    languages,
    ...(publicUrl === undefined ? {} : { publicUrl }),
    publicUrlPlace: fields.placeOf('public_url'),
    hide,
  };
}

/** A county's counter sheets and posters have no code without an address. */
export function noticeAddress({ publicUrl, publicUrlPlace }: Overlay, pathways: number, problems: Problems): void {
  if (publicUrl !== undefined || publicUrlPlace === undefined || pathways === 0) return;
  problems.notice({
    code: 'public-url-missing',
    ...publicUrlPlace,
    what: `没有 public_url：${String(pathways)} 个指引的窗口单和海报上都不印二维码`,
    fix: '写上居民能打开的网址，如 public_url: https://www.example.gov.cn/law/；那一页放 <legal-portal routing="query" restore>',
  });
}

function readLanguages(fields: FieldReader, problems: Problems): Language[] {
  const languages: Language[] = [];
  for (const { text, place } of fields.texts('languages')) {
    const language = LANGUAGES.find((known) => known === text);
    if (language !== undefined) languages.push(language);
    else
      problems.add({
        code: 'field-format',
        ...place,
        what: `没有“${text}”这种语言`,
        fix: `可用：${LANGUAGES.join('、')}`,
      });
  }
  return languages.includes('zh-CN') ? languages : ['zh-CN', ...languages];
}

function readHidden(fields: FieldReader, problems: Problems): LocatedText[] {
  return fields.texts('hide').filter(({ text, place }) => {
    if (parseAddress(text) !== undefined) return true;
    problems.add({ code: 'id-format', ...place, what: `hide 里的“${text}”不是 id`, fix: '写成 guide/wills 这样' });
    return false;
  });
}
