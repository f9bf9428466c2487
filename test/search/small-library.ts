import type { Article, Document, Guide, Hotline, StatuteDocument, Term } from '../../src/model/document.js';
import type { Statute } from '../../src/model/statute.js';
import type { Catalogue, CatalogueStatute } from '../../src/pack/format.js';

/** A library small enough to know by heart. */
const reviewed = { on: '2026-11-23', next: '2027-05-23' };

function statute(id: string, short: string, facts: Partial<Statute> = {}): Statute {
  return {
    id,
    title: `中华人民共和国${short}`,
    short,
    aliases: [],
    type: 'law',
    issuer: '样会',
    adopted: '2020-01-01',
    effective: '2021-01-01',
    status: 'current',
    repeals: [],
    source: '样',
    checked: '2026-11-23',
    history: [],
    outline: [
      { level: 1, title: '第一编 继承', first: '1', last: '200' },
      { level: 3, title: '第一章 遗嘱', parent: 0, first: '1', last: '200' },
    ],
    articleCount: 200,
    ...facts,
  };
}

export const CODE = statute('civil-code', '民法典', { aliases: ['民'], names: { 'zh-CN': '民法典', ko: '민법전' } });
export const OLD = statute('old-rules', '旧规', { status: 'superseded', until: '2022-01-01', outline: [] });
export const FUTURE = statute('future-law', '新法', { effective: '2027-01-01', outline: [] });
export const STATUTES = [CODE, OLD, FUTURE];

function article(of: Statute, number: string, official: string, notes: Partial<Article> = {}): Article {
  return {
    kind: 'article',
    id: `article/${of.id}/${number}`,
    statute: of.id,
    number,
    title: { 'zh-CN': `${of.short}第${number}条`, ...(of === CODE ? { ko: `민법전 제${number}조` } : {}) },
    aliases: [],
    topics: [],
    official: official.split('\n').map((text) => ({ text })),
    ...(of.outline.length > 0 ? { outline: 1 } : {}),
    ...notes,
  };
}

const GUIDES: readonly Guide[] = [
  guide(
    'wages',
    'work',
    '工资要不回来怎么办',
    ['老板不给工钱', '拖欠工资'],
    '先投诉，再申请劳动仲裁，都不收钱。',
    '要准备什么',
    '工资条和转账记录都算证据。',
  ),
  {
    ...guide(
      'wills',
      'inheritance',
      '遗嘱怎么写才有效',
      ['手写遗嘱', '立遗嘱'],
      '自己从头到尾亲笔写，签名，写明年月日。',
      '找谁',
      '也可以到公证处办。',
    ),
    translations: {
      ko: {
        title: '유언장은 어떻게 써야 효력이 있나요',
        aliases: ['유언장 쓰기'],
        review: 'done',
        blocks: [{ block: { type: 'paragraph', children: ['처음부터 끝까지 직접 손으로 씁니다.'] } }],
      },
    },
  },
];

function guide(
  slug: string,
  topic: string,
  title: string,
  aliases: string[],
  answer: string,
  heading: string,
  rest: string,
): Guide {
  return {
    kind: 'guide',
    id: `guide/${slug}`,
    title: { 'zh-CN': title },
    aliases,
    topics: [topic],
    blocks: [
      { type: 'callout', tone: 'answer', blocks: [{ type: 'paragraph', children: [answer] }] },
      { type: 'heading', level: 2, id: 'more', children: [heading] },
      { type: 'materials', items: [{ text: [rest] }] },
    ],
    sources: [],
    hotlines: [],
    related: [],
    lawAsOf: '2026-11-23',
    reviewed,
  };
}

const TERM: Term = {
  kind: 'term',
  id: 'term/will',
  title: { 'zh-CN': '遗嘱', ko: '유촉', en: 'will' },
  aliases: [],
  topics: ['inheritance'],
  plain: '生前写明身后财产给谁。',
  koreanSouth: '유언',
  sources: [],
  review: 'done',
};

const HOTLINE: Hotline = {
  kind: 'hotline',
  id: 'hotline/12348',
  title: { 'zh-CN': '公共法律服务热线' },
  aliases: [],
  topics: ['services'],
  number: '12348',
  for: { 'zh-CN': '免费问法律' },
  say: { 'zh-CN': ['先说你在哪个县'] },
  urgent: false,
  source: '全国统一短号',
};

const ARTICLES: readonly Article[] = [
  article(CODE, '42', '失踪人的财产由其配偶代管。'),
  article(CODE, '133', '自然人可以依照本法规定立遗嘱处分个人财产。\n自然人可以立遗嘱将个人财产赠与国家、集体。'),
  article(CODE, '134', '自书遗嘱由遗嘱人亲笔书写，签名，注明年、月、日。', {
    headnote: '自己手写的遗嘱',
    plain: [{ type: 'paragraph', children: ['全部自己亲手写，签上名字，写明日期，就是自书遗嘱。'], paragraph: 1 }],
    questions: ['遗嘱要不要按手印'],
  }),
  article(OLD, '42', '遗嘱应当到机关登记，遗嘱没有登记的无效。'),
  article(FUTURE, '42', '工资应当按月支付。'),
];

export const STATUTE_DOCUMENTS: readonly StatuteDocument[] = STATUTES.map((own) => ({
  kind: 'statute',
  id: `statute/${own.id}`,
  title: { 'zh-CN': own.short },
  aliases: [own.title],
  topics: [],
  statute: own,
}));

export const DOCUMENTS: readonly Document[] = [...GUIDES, TERM, HOTLINE, ...STATUTE_DOCUMENTS, ...ARTICLES];

export const CATALOGUE: Catalogue = {
  entries: [...GUIDES, TERM, HOTLINE].map(({ id, kind, title, aliases, topics }) => ({
    id,
    kind,
    title,
    aliases,
    topics,
    group: 0,
  })),
  statutes: STATUTES.map((own): CatalogueStatute => ({
    ...own,
    group: 1,
    ranges: [{ first: '1', last: '200', group: 1 }],
  })),
};
