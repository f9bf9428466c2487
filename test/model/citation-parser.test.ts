import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createNameIndex } from '../../src/model/citation-names.js';
import { citationTarget, createCitationParser, formatCitation, readAll } from '../../src/model/citation-parser.js';
import { foldCodes } from '../../src/model/citation-text.js';
import type { CitationMatch, StatuteNames } from '../../src/model/citation.js';
import { numberToChinese } from '../../src/model/numerals.js';

const STATUTES: readonly StatuteNames[] = [
  { id: 'civil-code', names: ['中华人民共和国民法典', '民法典', '民', '민법전', 'Civil Code'] },
  { id: 'labor-law', names: ['中华人民共和国劳动法', '劳动法'] },
  { id: 'labor-contract-law', names: ['中华人民共和国劳动合同法', '劳动合同法'] },
  { id: 'labor-contract-law-regulation', names: ['中华人民共和国劳动合同法实施条例'] },
  { id: 'legal-aid-law', names: ['中华人民共和国法律援助法', '法律援助法'] },
  { id: 'legal-aid-regulation-2003', names: ['法律援助条例'] },
  { id: 'criminal-law', names: ['中华人民共和国刑法', '刑法'] },
  { id: 'labor-dispute-interpretation-1', names: ['最高人民法院关于审理劳动争议案件适用法律问题的解释（一）'] },
  {
    id: 'marriage-family-interpretation-1',
    names: ['最高人民法院关于适用《中华人民共和国民法典》婚姻家庭编的解释（一）'],
  },
  { id: 'private-lending-interpretation', names: ['最高人民法院关于审理民间借贷案件适用法律若干问题的规定'] },
];
const parser = createCitationParser(STATUTES);

/** `statute/article#paragraph-item-subitem..through`, short enough to read as a table. */
function shown(matches: readonly CitationMatch[]): string {
  return matches
    .map(({ citation: { statute = '?', article, paragraph, item, subitem, through } }) => {
      const parts = [
        paragraph && `p${String(paragraph)}`,
        item && `i${String(item)}`,
        subitem && `s${String(subitem)}`,
      ];
      const anchor = parts.filter(Boolean).join('-');
      return `${statute}/${article}${anchor && `#${anchor}`}${through === undefined ? '' : `..${through}`}`;
    })
    .join(' ');
}

function table(rows: Readonly<Record<string, string>>, read: (text: string) => readonly CitationMatch[]): void {
  for (const [text, expected] of Object.entries(rows)) {
    it(`${text} → ${expected || 'nothing'}`, () => {
      const matches = read(text);
      assert.equal(shown(matches), expected);
      for (const { start, end, text: matched } of matches) assert.equal(text.slice(start, end), matched);
    });
  }
}

describe('citations in running text', () => {
  table(
    {
      '《民法典》第1062条第二款': 'civil-code/1062#p2',
      民法典第1079条: 'civil-code/1079',
      第一千零七十九条第三款: '?/1079#p3',
      民1079: 'civil-code/1079',
      按民1079规定办: 'civil-code/1079',
      '法律援助法第31条第(五)项': 'legal-aid-law/31#i5',
      '法律援助法第31条第（五）项': 'legal-aid-law/31#i5',
      法律援助法第31条第五项: 'legal-aid-law/31#i5',
      民法典第1064条第2款第1项第3目: 'civil-code/1064#p2-i1-s3',
      民法典第１０６２条第２款: 'civil-code/1062#p2',
      '《中华人民共和国民法典》第一千一百三十四条': 'civil-code/1134',
      中华人民共和国民法典第5条: 'civil-code/5',
      民法典的第5条: 'civil-code/5',
      民法典第五编第二章第1046条: 'civil-code/1046',
      民法典婚姻家庭编第1046条: 'civil-code/1046',
      '《民法典·继承编》第1134条': 'civil-code/1134',
      '《民法典》（2020年）第5条': 'civil-code/5',
      '민법전 제1134조': 'civil-code/1134',
      民法典第1062條第2款第1項: 'civil-code/1062#p2-i1',
      刑法第一百三十三条之一第二款: 'criminal-law/133-1#p2',
      民法典第1062条之规定: 'civil-code/1062',
    },
    (text) => parser.parse(text),
  );

  describe('judicial interpretations', () => {
    table(
      {
        '婚姻家庭编解释（一）第5条': 'marriage-family-interpretation-1/5',
        民法典婚姻家庭编司法解释一第5条: 'marriage-family-interpretation-1/5',
        '《民法典》婚姻家庭编解释（一）第5条': 'marriage-family-interpretation-1/5',
        '《最高人民法院关于适用〈中华人民共和国民法典〉婚姻家庭编的解释（一）》第5条':
          'marriage-family-interpretation-1/5',
        '《最高人民法院关于适用《中华人民共和国民法典》婚姻家庭编的解释(一)》第5条':
          'marriage-family-interpretation-1/5',
        '《关于审理劳动争议案件适用法律问题的解释（一）》第15条': 'labor-dispute-interpretation-1/15',
        '劳动争议司法解释（一）第15条': 'labor-dispute-interpretation-1/15',
        民间借贷规定第25条: 'private-lending-interpretation/25',
        '《民法典》物权编的解释（一）第5条': '',
      },
      (text) => parser.parse(text),
    );
  });

  describe('ranges and lists', () => {
    table(
      {
        民法典第1062条至第1065条: 'civil-code/1062..1065',
        '民法典第1062—1065条': 'civil-code/1062..1065',
        民法典第1062至1065条: 'civil-code/1062..1065',
        '第1062条——第1065条': '?/1062..1065',
        '民法典第1062条、第1063条': 'civil-code/1062 civil-code/1063',
        '民法典第1062、1063、1065至1067条': 'civil-code/1062 civil-code/1063 civil-code/1065..1067',
        '民法典第188条第1、2款': 'civil-code/188#p1 civil-code/188#p2',
        '民法典第188条第一款、第二款': 'civil-code/188#p1 civil-code/188#p2',
        民法典第188条第一款至第三款: 'civil-code/188#p1 civil-code/188#p3',
        '法律援助法第31条第(一)、(五)项和第42条第(二)项': 'legal-aid-law/31#i1 legal-aid-law/31#i5 legal-aid-law/42#i2',
        '民法典第10条、20条和劳动法第3条': 'civil-code/10 civil-code/20 labor-law/3',
      },
      (text) => parser.parse(text),
    );
  });

  describe('whose article it is', () => {
    table(
      {
        '民法典第188条、第195条。第5条': 'civil-code/188 civil-code/195 ?/5',
        '按《民法典》的规定，应当照第1134条写': 'civil-code/1134',
        '《劳动法》另有规定。该法第3条': 'labor-law/3',
        本法第3条: '',
        劳动合同法实施条例第5条: 'labor-contract-law-regulation/5',
        劳动合同法第5条: 'labor-contract-law/5',
        法律援助条例第3条: 'legal-aid-regulation-2003/3',
        '国务院《法律援助条例》第3条': 'legal-aid-regulation-2003/3',
        '民法典第188条（见《办事指南》）、第195条': 'civil-code/188 civil-code/195',
      },
      (text) => parser.parse(text),
    );
    table(
      { 第42条: 'read/42', 本法第3条: 'read/3', '本条例第3条、第4条': 'read/3 read/4', '《某某法》第3条': '' },
      (text) => parser.parse(text, 'read'),
    );
  });

  describe('an unknown statute is not given to another one', () => {
    table(
      {
        '《某某法》第3条、第5条': '',
        公司法第3条: '',
        民法典实施细则第3条: '',
        某某省法律援助条例第3条: '',
        吉林省法律援助条例第3条: '',
        '《吉林省法律援助条例》第3条': '',
        '《劳动合同法》第10条和《公司法》规定的第5条': 'labor-contract-law/10',
        人民1079: '',
      },
      (text) => parser.parse(text, 'read'),
    );
  });

  describe('numbers that are no citations', () => {
    table(
      {
        第一条路: '',
        '第三条建议：先投诉': '',
        民法典2021年1月1日施行: '',
        民法典30问: '',
        民法典共1260条: '',
        '第20号，打 12348，3年，500元，第42次': '',
        民法典第一百三条: '',
        第10000条: '',
      },
      (text) => parser.parse(text),
    );
  });
});

describe('citations in queries', () => {
  table(
    {
      '民法典 1062': 'civil-code/1062',
      民法典1062: 'civil-code/1062',
      民法典1062怎么说: 'civil-code/1062',
      '民法典 一千零六十二': 'civil-code/1062',
      民法典第一千一百三十四: 'civil-code/1134',
      '民法典1062-1065': 'civil-code/1062..1065',
      '刑法133-1': 'criminal-law/133-1',
      'Civil Code 1062': 'civil-code/1062',
      '1062条': '?/1062',
      '１１３４条': '?/1134',
      '1134条遗嘱': '?/1134',
      一千零六十二条: '?/1062',
      第42条: '?/42',
      '1062条2款': '?/1062#p2',
      '1062条 民法典': 'civil-code/1062',
      '民法典 夫妻 第1062条': 'civil-code/1062',
      '民法典 劳动法 第3条': 'labor-law/3',
      '劳动法和民法典里 第3条': 'civil-code/3',
    },
    (text) => parser.parseQuery(text),
  );
  table(
    Object.fromEntries(
      [
        ...['20号', '2021年', '12348', '3年', '500元', '13812345678', '0431-12348', '养了3条狗', '3条狗', '两条腿'],
        ...['民法典 2021', '民法典2021年', '民法典 500元', '劳动法3年', '民法典十大变化', '公司法 第3条', '第1062'],
      ].map((text) => [text, '']),
    ),
    (text) => parser.parseQuery(text),
  );
});

describe('every article in every spelling', () => {
  it('6,300 generated forms resolve', () => {
    const fullWidth = (n: number): string =>
      String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const forms: readonly ((n: number) => string)[] = [
      (n) => `民法典第${String(n)}条`,
      (n) => `《中华人民共和国民法典》第${numberToChinese(n)}条`,
      (n) => `民${String(n)}`,
      (n) => `民法典${fullWidth(n)}条`,
      (n) => `民法典 ${String(n)}`,
    ];
    let resolved = 0;
    for (let n = 1; n <= 1260; n++) {
      for (const form of forms) {
        const [match, ...others] = parser.parseQuery(form(n));
        assert.deepEqual(match?.citation, { statute: 'civil-code', article: String(n) }, form(n));
        assert.equal(others.length, 0);
        resolved++;
      }
      for (const form of forms.slice(0, 4)) {
        assert.deepEqual(
          parser.parse(`看${form(n)}。`)[0]?.citation,
          { statute: 'civil-code', article: String(n) },
          form(n),
        );
      }
    }
    assert.equal(resolved, 6300);
  });
});

describe('S6 adversarial input', () => {
  const names = createNameIndex(STATUTES);
  const readsOf = (text: string, isQuery = false): number => {
    let reads = 0;
    const codes = new Proxy(foldCodes(text), {
      get(target, key) {
        if (typeof key === 'string' && key !== 'length') reads++;
        return Reflect.get(target, key, target) as unknown;
      },
    });
    readAll(text, codes, names, isQuery, undefined);
    return reads;
  };
  const seeds = [
    ...[
      '第1、',
      '第',
      '1',
      '一',
      '第1条、',
      '第1条第1款、',
      '第1条第1、',
      '1、',
      '民1、',
      '民法典第',
      '民法典第1至',
      '《',
      '》',
      '《》',
      '》》》第1条',
    ],
    ...[
      '中华人民共和国',
      '第(一)',
      '第1条第(',
      '中华人民共和国民法典第1条',
      '第1-',
      '1-1-',
      '的',
      '民法典的的的的第1条',
      '编',
      '第1条 ',
      ' ',
    ],
    ...['婚姻家庭编', '（2020）', '《民法典', '\ud800', '😀', '\u0000'],
  ];
  for (const seed of seeds) {
    it(`looks at ${JSON.stringify(seed)}×n a number of times that grows with n`, () => {
      const repeat = (length: number): string => seed.repeat(Math.ceil(length / seed.length));
      const once = readsOf(repeat(1000));
      const twice = readsOf(repeat(2000));
      assert.ok(twice / once < 2.6, `${String(once)} → ${String(twice)}`);
      assert.ok(twice < 2000 * 400, String(twice));
      assert.ok(readsOf(repeat(200), true) > 0);
    });
  }
  it('reads 50,000 characters of each without throwing', () => {
    for (const seed of seeds) parser.parse(seed.repeat(Math.ceil(50_000 / seed.length)));
  });
});

describe('writing a citation', () => {
  it('names every part in figures', () => {
    const citation = { statute: 'civil-code', article: '1064', paragraph: 2, item: 1, subitem: 3 };
    assert.equal(formatCitation(citation, '民法典'), '民法典第1064条第2款第1项第3目');
    assert.deepEqual(citationTarget(citation), { id: 'article/civil-code/1064', anchor: 'p2-i1-s3' });
  });
  it('writes 之一 and ranges', () => {
    assert.equal(formatCitation({ article: '133-1' }, '刑法'), '刑法第133条之一');
    assert.equal(formatCitation({ article: '1062', through: '1065' }, '民法典'), '民法典第1062条至第1065条');
    assert.equal(formatCitation({ article: 'preamble' }, '宪法'), '宪法序言');
  });
  it('has no target without a statute, and no anchor without a paragraph', () => {
    assert.equal(citationTarget({ article: '42' }), undefined);
    assert.deepEqual(citationTarget({ statute: 'legal-aid-law', article: '31', item: 5 }), {
      id: 'article/legal-aid-law/31',
    });
  });
  it('what is written is read back', () => {
    for (const citation of [
      { statute: 'civil-code', article: '1064', paragraph: 2, item: 1, subitem: 3 },
      { statute: 'civil-code', article: '133-1' },
      { statute: 'civil-code', article: '3', through: '5' },
    ]) {
      assert.deepEqual(parser.parse(formatCitation(citation, '民法典'))[0]?.citation, citation);
    }
  });
});
