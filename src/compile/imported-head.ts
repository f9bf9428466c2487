import type { RecognisedStatute } from './recognise-statute.js';
import { STATUTE_ID } from './statute-head.js';

/** Fields of an official file's head, as they are written. */
export type HeadFields = { readonly [field: string]: string | readonly string[] };

const DATE = /(\d{4})年(\d{1,2})月(\d{1,2})日/;
const CONGRESS = /第.{1,6}届((?:全国)人民代表大会(?:常务委员会)?)/;
const LOCAL_CONGRESS =
  /日((?:[\u4e00-\u9fff]{2,12}(?:省|自治区|市|自治州|自治县)))第.{1,6}届(人民代表大会(?:常务委员会)?)/;

/**
 * What the text itself says for the head of its file: title, short name, who adopted it, when, and from when it holds. Only
 * what stands there in so many words; the rest is for the editor (`<name>.yaml` beside the file).
 */
export function deriveHead(name: string, { title, history, lines }: RecognisedStatute): HeadFields {
  const adopted = history[0] ?? '';
  const amended = [...history].reverse().find((event) => /修正|修订/.test(event) && DATE.test(event));
  return withoutEmpty({
    id: STATUTE_ID.test(name) ? name : undefined,
    title,
    short: shortTitle(title),
    ...issuerOf(adopted, title),
    adopted: /通过|公布|发布/.test(adopted) ? dayOf(adopted) : undefined,
    amended: amended === undefined ? undefined : dayOf(amended),
    effective: effectiveFrom(lines.map(({ text }) => text)),
    history: history.length === 0 ? undefined : history,
  });
}

/** 中华人民共和国劳动法 → 劳动法. An interpretation has no short name that its title tells. */
function shortTitle(title: string): string | undefined {
  return /^最高人民法院|《/.test(title) ? undefined : title.replace(/^中华人民共和国/, '');
}

function issuerOf(adopted: string, title: string): { issuer?: string; type?: string } {
  const congress = CONGRESS.exec(adopted)?.[1];
  if (congress !== undefined) return { issuer: congress, type: 'law' };
  const local = LOCAL_CONGRESS.exec(adopted);
  if (local !== null) return { issuer: `${local[1] ?? ''}${local[2] ?? ''}`, type: 'local-regulation' };
  if (/国务院(?:令|第\d+次常务会议)/.test(adopted)) return { issuer: '国务院', type: 'administrative-regulation' };
  if (/^最高人民法院关于.*(?:解释|规定)/.test(title))
    return { issuer: '最高人民法院', type: 'judicial-interpretation' };
  return {};
}

/** 自2021年1月1日起施行 near the end of the text; 自公布之日起施行 names no day. */
function effectiveFrom(lines: readonly string[]): string | undefined {
  for (const text of lines.slice(-6).reverse()) {
    const match = /自(\d{4}年\d{1,2}月\d{1,2}日)起(?:施行|实施|生效)/.exec(text);
    if (match?.[1] !== undefined) return dayOf(match[1]);
  }
  return undefined;
}

function dayOf(text: string): string | undefined {
  const [, year, month = '', day = ''] = DATE.exec(text) ?? [];
  return year === undefined ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function withoutEmpty(fields: Readonly<Record<string, string | readonly string[] | undefined>>): HeadFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as HeadFields;
}
