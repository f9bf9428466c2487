/** A small pack content with every kind of document and every kind of block, for the pack and load rooms' tests. */
import type { Article, Document, Guide, Service, StatuteDocument } from '../../src/model/document.js';
import type { OutlineEntry } from '../../src/model/statute.js';
import type { Block } from '../../src/model/text.js';
import type { PackContent } from '../../src/pack/content.js';
import { everyPathway } from './every-pathway.js';
import { articleTitle } from '../../src/pack/article-title.js';

const reviewed = { on: '2026-11-23', next: '2027-05-23' };
const verified = { on: '2026-11-23', source: '示例', sample: true } as const;
const plain = { aliases: [], topics: [] };

const everyBlock: readonly Block[] = [
  { type: 'callout', tone: 'answer', blocks: [{ type: 'paragraph', children: ['先投诉，再仲裁，都不收钱。'] }] },
  {
    type: 'paragraph',
    paragraph: 2,
    children: [
      '见',
      { type: 'citation', id: 'article/sample-code/2', anchor: 'p1-i1', text: '样法第2条第(一)项' },
      { type: 'term', id: 'term/arbitration', text: '仲裁' },
      { type: 'citation', id: 'article/other-law/7', text: '别法第7条', unavailable: true },
      { type: 'strong', children: ['重要', { type: 'emphasis', children: ['再说一遍'] }] },
      { type: 'break' },
      { type: 'code', text: '</script><!--\u2028\u2029' },
      { type: 'link', href: 'https://www.gov.cn/zhengce/', children: ['中国政府网'] },
      { type: 'document', id: 'service/legal-aid', anchor: 'who', children: ['法律援助'] },
    ],
  },
  { type: 'heading', level: 2, id: 'steps', children: ['怎么办'] },
  { type: 'list', ordered: true, start: 3, items: [[{ type: 'paragraph', children: ['甲'] }, { type: 'rule' }]] },
  { type: 'steps', items: [{ title: ['打 12333'], blocks: [{ type: 'paragraph', children: ['说清单位名称。'] }] }] },
  { type: 'materials', items: [{ text: ['身份证'] }] },
  { type: 'quote', blocks: [{ type: 'code', text: '𠮷野家' }] },
  { type: 'table', header: [['项'], ['数']], rows: [[['一'], ['1']]], align: ['start', null] },
];

const guide: Guide = {
  kind: 'guide',
  id: 'guide/unpaid-wages',
  title: { 'zh-CN': '工资要不回来怎么办', ko: '로임을 받지 못할 때', en: 'When wages are not paid' },
  aliases: ['老板不给工钱'],
  topics: ['work'],
  audience: ['migrant-workers'],
  blocks: everyBlock,
  sources: [{ id: 'article/sample-code/2', anchor: 'p1', label: '样法第2条第1款' }],
  hotlines: ['hotline/12348'],
  related: ['service/legal-aid'],
  lawAsOf: '2026-11-23',
  reviewed,
  translations: {
    ko: {
      title: '로임을 받지 못할 때',
      aliases: ['로임체불'],
      review: 'pending',
      blocks: [{ block: { type: 'paragraph', children: ['먼저 신고합니다.'] }, stale: true }],
    },
  },
};

const words: readonly Block[] = [{ type: 'paragraph', children: ['不收钱。'] }];

const service: Service = {
  kind: 'service',
  id: 'service/legal-aid',
  title: { 'zh-CN': '法律援助' },
  aliases: ['请免费律师'],
  topics: ['services'],
  answer: words,
  fields: {
    who: words,
    materials: words,
    steps: words,
    limit: words,
    fee: words,
    where: words,
    responsible: words,
    promise: words,
    basis: words,
  },
  sources: [],
  hotlines: [],
  related: [],
  lawAsOf: '2026-11-23',
  reviewed,
};

/** A statute with books, `per` articles in each, chapter by chapter of `chapter` articles. */
export function statuteWithBooks(id: string, books: number, per: number, chapter: number): Document[] {
  const outline: OutlineEntry[] = [];
  const articles: Article[] = [];
  const short = `${id}法`;
  for (let n = 1; n <= books * per; n++) {
    if ((n - 1) % per === 0) {
      outline.push({
        level: 1,
        title: `第${String((n - 1) / per + 1)}编`,
        first: String(n),
        last: String(n + per - 1),
      });
    }
    if ((n - 1) % chapter === 0) {
      const parent = outline.reduce((found, entry, index) => (entry.level === 1 ? index : found), 0);
      outline.push({ level: 3, title: `第${String(n)}章`, parent, first: String(n), last: String(n + chapter - 1) });
    }
    articles.push(article(id, short, String(n), outline.length - 1, books * per));
  }
  return [statuteDocument(id, short, outline, articles.length), ...articles];
}

function article(statute: string, short: string, number: string, outline: number, last: number): Article {
  const n = Number(number);
  return {
    kind: 'article',
    id: `article/${statute}/${number}`,
    statute,
    number,
    outline,
    title: articleTitle({ short }, number),
    ...plain,
    official: [{ text: `样法第${number}条的内容。` }],
    ...(n > 1 ? { previous: String(n - 1) } : {}),
    ...(n < last ? { next: String(n + 1) } : {}),
  };
}

function statuteDocument(
  id: string,
  short: string,
  outline: readonly OutlineEntry[],
  articleCount: number,
): StatuteDocument {
  return {
    kind: 'statute',
    id: `statute/${id}`,
    title: { 'zh-CN': `中华人民共和国${short}` },
    ...plain,
    statute: {
      id,
      title: `中华人民共和国${short}`,
      short,
      aliases: ['样'],
      type: 'law',
      issuer: '全国人民代表大会',
      adopted: '2020-05-28',
      amended: '2024-01-01',
      effective: '2021-01-01',
      until: '2099-01-01',
      status: 'uncertain',
      supersededBy: 'other-law',
      repeals: ['旧样法'],
      source: '公报',
      checked: '2026-11-23',
      versionNote: '第一版',
      history: ['2020年通过'],
      outline,
      articleCount,
    },
  };
}

/** Preamble, an inserted article, items and sub-items, an annex; a title and neighbours that cannot be worked out. */
const sampleCode: readonly Document[] = [
  statuteDocument('sample-code', '样法', [{ level: 3, title: '第一章', first: '1', last: '3' }], 5),
  { ...article('sample-code', '样法', 'preamble', 0, 0), official: [{ text: '序。' }], next: '1' },
  {
    ...article('sample-code', '样法', '1', 0, 0),
    title: { 'zh-CN': '样法第一条', en: 'Art. 1' },
    previous: 'preamble',
  },
  {
    ...article('sample-code', '样法', '2', 0, 0),
    previous: '1',
    next: '2-1',
    official: [
      { text: '有下列情形：', items: [{ text: '（一）甲；', subitems: ['1．子；'] }, { text: '（二）乙。' }] },
    ],
    headnote: '欠薪',
    plain: words,
    questions: ['老板不给钱'],
    related: ['guide/unpaid-wages'],
    citedBy: ['service/legal-aid'],
    stale: true,
    noteReviewed: '2026-11-23',
    aliases: ['欠薪条'],
    topics: ['work'],
  },
  { ...article('sample-code', '样法', '2-1', 0, 0), previous: '2' },
  { ...article('sample-code', '样法', 'annex', 0, 0), previous: '2-1' },
];

const others: readonly Document[] = [
  {
    kind: 'topic',
    id: 'topic/work',
    title: { 'zh-CN': '打工' },
    ...plain,
    about: { 'zh-CN': '欠薪', ko: '로임' },
    order: ['guide/unpaid-wages'],
  },
  { kind: 'topic', id: 'topic/services', title: { 'zh-CN': '服务' }, ...plain, about: { 'zh-CN': '服务' } },
  {
    kind: 'hotline',
    id: 'hotline/12348',
    title: { 'zh-CN': '公共法律服务热线' },
    ...plain,
    number: '12348',
    for: { 'zh-CN': '免费问法律' },
    say: { 'zh-CN': ['先说你在哪个县'], en: ['Say your county'] },
    urgent: false,
    source: '全国统一短号',
  },
  {
    kind: 'term',
    id: 'term/mediation',
    title: { 'zh-CN': '人民调解', ko: '인민조정' },
    ...plain,
    plain: '请人居中说和。',
    koreanSouth: '조정',
    sources: [{ id: 'article/other-law/2', label: '别法第2条', unavailable: true }],
    review: 'pending',
  },
  everyPathway,
  {
    kind: 'calculator',
    id: 'calculator/overtime',
    title: { 'zh-CN': '加班费' },
    ...plain,
    version: 1,
    reviewed,
    // The order of the options is the order on the screen: not alphabetical.
    definition: { constructor: 1, toString: null, options: { working: '在职', left: '离职', contractor: '包工' } },
  },
  { kind: 'form', id: 'form/complaint', title: { 'zh-CN': '投诉书' }, ...plain, blocks: everyBlock, reviewed },
  {
    kind: 'place',
    id: 'place/changbai-legal-aid',
    title: { 'zh-CN': '法律援助中心' },
    ...plain,
    services: ['service/legal-aid'],
    township: '长白镇',
    address: { 'zh-CN': '示例路1号' },
    phones: ['0439-0000000'],
    hours: { 'zh-CN': '工作日' },
    verified,
  },
  {
    kind: 'person',
    id: 'person/sample',
    title: { 'zh-CN': '张三' },
    ...plain,
    roles: ['村居法律顾问'],
    places: ['place/changbai-legal-aid'],
    phones: [],
    verified,
  },
  {
    kind: 'visit',
    id: 'visit/2026-12-01',
    title: { 'zh-CN': '巡回' },
    ...plain,
    place: 'place/changbai-legal-aid',
    starts: '2026-12-01T09:00+08:00',
    ends: '2026-12-01T11:00:00+08:00',
    services: ['service/legal-aid'],
    verified,
  },
  {
    kind: 'quiz',
    id: 'quiz/wages',
    title: { 'zh-CN': '考一考' },
    ...plain,
    questions: [
      {
        ask: { 'zh-CN': '几年？' },
        options: [{ 'zh-CN': '1年' }],
        answer: 0,
        because: { 'zh-CN': '法律这么写' },
        sources: [],
      },
    ],
  },
];

const unavailable = statuteDocument('other-law', '别法', [], 0);
const otherLaw: StatuteDocument = {
  ...unavailable,
  title: { ...unavailable.title, ko: '딴법' },
  statute: {
    ...unavailable.statute,
    text: 'unavailable',
    verified: ['2', '7'],
    names: { 'zh-CN': '别法', ko: '딴법' },
  },
};

export const EVERY_KIND: readonly Document[] = [
  ...others,
  guide,
  service,
  ...sampleCode,
  ...statuteWithBooks('long-law', 2, 60, 20),
  otherLaw,
];

export function contentOf(documents: readonly Document[], facts: Partial<PackContent> = {}): PackContent {
  return {
    id: 'changbai',
    name: { 'zh-CN': '长白朝鲜族自治县', ko: '장백조선족자치현' },
    languages: ['zh-CN', 'ko'],
    publicUrl: 'https://example.gov.cn/law/',
    lawAsOf: '2026-11-23',
    built: '2026-11-23T08:00:00Z',
    documents,
    holidays: {
      fixed: ['01-01'],
      moving: { '2027': ['02-05'] },
      years: { '2026': { off: ['2026-10-01'], work: ['2026-10-10'] } },
    },
    ...facts,
  };
}
