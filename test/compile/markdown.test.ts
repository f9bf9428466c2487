import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isTooComplex, lexMarkdown } from '../../src/compile/markdown-lexer.js';
import { outsideLink } from '../../src/compile/outside-link.js';
import { CALLOUT_TONES } from '../../src/model/text.js';
import { compileText } from './compile-text.js';

const paragraph = (...children: unknown[]): unknown => ({ type: 'paragraph', children });

const WRITTEN: readonly (readonly [name: string, text: string, blocks: readonly unknown[]])[] = [
  ['paragraphs', '一\n\n二', [paragraph('一'), paragraph('二')]],
  ['lines of Chinese join without a space', '第一行\n第二行', [paragraph('第一行第二行')]],
  ['lines of other scripts join with one', 'one\ntwo', [paragraph('one two')]],
  ['Korean keeps its space', '로임을\n받다', [paragraph('로임을 받다')]],
  ['indent of U+3000', '　　一', [paragraph('一')]],
  [
    'strong and emphasis',
    '**粗** 和 *斜*',
    [paragraph({ type: 'strong', children: ['粗'] }, ' 和 ', { type: 'emphasis', children: ['斜'] })],
  ],
  ['line join at a mark', '先\n**粗**\n后', [paragraph('先', { type: 'strong', children: ['粗'] }, '后')]],
  ['hard breaks', 'a  \nb\\\nc', [paragraph('a', { type: 'break' }, 'b', { type: 'break' }, 'c')]],
  ['escapes', '\\*不斜\\* \\[ ] \\<b>', [paragraph('*不斜* [ ] <b>')]],
  ['entities', '&amp; &copy; &#65; &#x4e00; &lt;b&gt; &#0;', [paragraph('& © A 一 <b> \ufffd')]],
  ['code keeps its marks', '`**a** &amp; 民法典第1条`', [paragraph({ type: 'code', text: '**a** &amp; 民法典第1条' })]],
  ['a range is not struck out', '3~5天，7~10天', [paragraph('3~5天，7~10天')]],
  ['a bare address is text', '见 https://a.cn，再看', [paragraph('见 https://a.cn，再看')]],
  [
    'an address in brackets',
    '<https://a.cn/x>',
    [paragraph({ type: 'link', href: 'https://a.cn/x', children: ['https://a.cn/x'] })],
  ],
  [
    'an address with Chinese becomes ASCII',
    '[x](https://a.cn/法)',
    [paragraph({ type: 'link', href: 'https://a.cn/%E6%B3%95', children: ['x'] })],
  ],
  [
    'a link defined below',
    '[x][a]\n\n[a]: guide/wills',
    [paragraph({ type: 'document', id: 'guide/wills', children: ['x'] })],
  ],
  [
    'headings',
    '## 期限\n\n### 期限\n',
    [
      { type: 'heading', level: 2, id: 'deadline', children: ['期限'] },
      { type: 'heading', level: 3, id: 'deadline-2', children: ['期限'] },
    ],
  ],
  [
    'lists',
    '- 一\n  - 二\n\n3. 三',
    [
      {
        type: 'list',
        ordered: false,
        items: [[paragraph('一'), { type: 'list', ordered: false, items: [[paragraph('二')]] }]],
      },
      { type: 'list', ordered: true, start: 3, items: [[paragraph('三')]] },
    ],
  ],
  [
    'steps',
    '1. **先。** 再说\n\n   - 甲\n2. **后**',
    [
      {
        type: 'steps',
        items: [
          {
            title: ['先。'],
            blocks: [paragraph('再说'), { type: 'list', ordered: false, items: [[paragraph('甲')]] }],
          },
          { title: ['后'], blocks: [] },
        ],
      },
    ],
  ],
  [
    'materials',
    '- [ ] 身份证\n- [ ] **合同**',
    [{ type: 'materials', items: [{ text: ['身份证'] }, { text: [{ type: 'strong', children: ['合同'] }] }] }],
  ],
  [
    'callout',
    '> [!期限]\n> 一\n>\n> 二',
    [{ type: 'callout', tone: 'deadline', blocks: [paragraph('一'), paragraph('二')] }],
  ],
  [
    'callout on one line, typed full-width',
    '> ［！注意］ 小心',
    [{ type: 'callout', tone: 'warning', blocks: [paragraph('小心')] }],
  ],
  ['quotation', '> 一', [{ type: 'quote', blocks: [paragraph('一')] }]],
  [
    'table',
    '| a | b |\n|:--|--:|\n| **c** | d\\|e |',
    [
      {
        type: 'table',
        header: [['a'], ['b']],
        rows: [[[{ type: 'strong', children: ['c'] }], ['d|e']]],
        align: ['start', 'end'],
      },
    ],
  ],
  ['code block and rule', '```js\na <b>\n```\n\n---', [{ type: 'code', text: 'a <b>' }, { type: 'rule' }]],
  [
    'citation',
    '见民法典第1062\n条第二款。',
    [paragraph('见', { type: 'citation', id: 'article/civil-code/1062', text: '民法典第1062条第二款' }, '。')],
  ],
  [
    'no citation inside a link',
    '[民法典第1条](guide/wills)',
    [paragraph({ type: 'document', id: 'guide/wills', children: ['民法典第1条'] })],
  ],
  [
    'article of a bold statement',
    '**民法典第1条**',
    [paragraph({ type: 'strong', children: [{ type: 'citation', id: 'article/civil-code/1', text: '民法典第1条' }] })],
  ],
];

for (const [name, text, blocks] of WRITTEN) {
  test(`Markdown: ${name}`, () => {
    const compiled = compileText(text);
    assert.deepEqual(compiled.problems, []);
    assert.deepEqual(compiled.blocks, blocks);
  });
}

test('Markdown: heading ids stay when a heading is written before them', () => {
  const id = (text: string, heading: string): string | undefined =>
    compileText(text).blocks.flatMap((block) =>
      block.type === 'heading' && block.children[0] === heading ? [block.id] : [],
    )[0];
  assert.equal(
    id('### 没签合同能要吗？', '没签合同能要吗？'),
    id('### 别的\n\n### 没签合同能要吗？', '没签合同能要吗？'),
  );
  assert.match(id('### 没签合同能要吗？', '没签合同能要吗？') ?? '', /^[a-z0-9-]+$/);
});

/** Every `@` stands for a fault on a line of its own, wherever blocks can stand. */
const NESTED = [
  '@',
  '',
  '- @',
  '- @',
  '  @',
  '',
  '  - @',
  '    @',
  '',
  '    > @',
  '    > @',
  '    >',
  '    > 1. @',
  '    >    @',
  '',
  '@',
  '',
  '> @',
  '@',
  '> - @',
  '>',
  '>   @',
  '',
  '> [!注意]',
  '> @',
  '',
  '| @ | @ |',
  '|-|-|',
  '| @ | @ |',
  '| @ | x |',
  '',
  '## @',
  '@',
  '',
  '-',
  '  @',
  '',
  '1) @',
  '',
  '   @',
  '* * *',
  '@',
  '',
  '1. **先** @',
  '',
  '   @',
  '2. **后**',
  '   @',
  '',
  '@',
];

test('Markdown: every fault is reported on its own line, however deep it stands', () => {
  const { problems } = compileText(NESTED.map((line) => line.replace(/@/g, '&no;')).join('\n'));
  const expected = NESTED.flatMap((line, index) => Array.from(line.matchAll(/@/g), () => index + 1));
  assert.deepEqual(
    problems.map(({ line }) => line),
    expected,
  );
});

test('Markdown: a block names the line it begins on', () => {
  assert.deepEqual(compileText('\n\n一\n\n- 二\n\n\n> 三\n').lines, [3, 5, 8]);
});

/* S1 */

const CORPUS = process.env['LEGAL_XSS_CORPUS'] ?? '../shared/eval/xss-payloads.json';

const POSITIONS: readonly ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `文字 ${payload} 文字`,
  (payload) => `## ${payload}`,
  (payload) => `- ${payload}\n- 二`,
  (payload) => `1. **${payload}** 一`,
  (payload) => `- [ ] ${payload}`,
  (payload) => `> [!答案]\n> ${payload}`,
  (payload) => `> [!${payload}]\n> 一`,
  (payload) => `| ${payload} | b |\n|---|---|\n| ${payload} | d |`,
  (payload) => `**${payload}** *${payload}*`,
  (payload) => `[${payload}](guide/wills)`,
  (payload) => `[x](${payload})`,
  (payload) => `[x](<${payload}>)`,
  (payload) => `[x](https://a.cn/${payload})`,
  (payload) => `[x](guide/wills "${payload}")`,
  (payload) => `[x][a]\n\n[a]: ${payload}`,
  (payload) => `<${payload}>`,
  (payload) => `![${payload}](${payload})`,
  (payload) => `\`${payload}\``,
  (payload) => `\`\`\`${payload}\n${payload}\n\`\`\``,
];

const BLOCK_TYPES = ['paragraph', 'heading', 'list', 'steps', 'materials', 'callout', 'quote', 'table', 'code', 'rule'];
const INLINE_TYPES = ['strong', 'emphasis', 'code', 'break', 'link', 'document', 'citation'];
const ALLOWED_HREF = /^(?:https?:\/\/[A-Za-z0-9[][\x21-\x7e]*|tel:[+0-9*#,;()-]+|mailto:[A-Za-z0-9][\x21-\x7e]+)$/;

/** Walks plain data: only known kinds, ids and addresses that are allowed. */
function assertHarmless(value: unknown): void {
  if (Array.isArray(value)) {
    value.forEach(assertHarmless);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const node = value as Readonly<Record<string, unknown>>;
  const type = node['type'];
  if (type !== undefined)
    assert.ok(([...BLOCK_TYPES, ...INLINE_TYPES] as unknown[]).includes(type), JSON.stringify(type));
  if ('href' in node) {
    assert.equal(type, 'link');
    assert.match(String(node['href']), ALLOWED_HREF);
  }
  if ('tone' in node) assert.ok((CALLOUT_TONES as readonly unknown[]).includes(node['tone']));
  if ('id' in node) assert.match(String(node['id']), /^[A-Za-z0-9/.@-]+$/);
  Object.values(node).forEach(assertHarmless);
}

test('S1 hostile strings in every position of a text give problems or harmless data', (t) => {
  if (!existsSync(CORPUS)) {
    t.skip(`${CORPUS} is absent`);
    return;
  }
  const payloads = JSON.parse(readFileSync(CORPUS, 'utf8')) as string[];
  let refused = 0;
  for (const payload of payloads) {
    for (const position of POSITIONS) {
      const { blocks, problems } = compileText(position(payload));
      assertHarmless(blocks);
      refused += problems.length > 0 ? 1 : 0;
    }
  }
  // The control: most of them are HTML, and HTML is refused.
  assert.ok(refused > payloads.length * 5, `${String(refused)} refused of ${String(payloads.length)} strings`);
});

test('S1 addresses that run, hide or lead elsewhere are refused', () => {
  for (const target of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'blob:https://a.cn/x',
    'file:///etc/passwd',
    '//a.cn',
    '\\\\a.cn',
    '/\\a.cn',
    'https:a.cn',
    'https:/a.cn',
    'https://',
    'http://a@b.cn',
    'tel:',
    'tel:+86\u202e1',
    'mailto:',
    'mailto:<x>',
    'ftp://a.cn',
    'guide',
    '../x',
    '?x',
    '#x',
    '',
    'x.html',
    'weixin://dl',
  ]) {
    assert.ok('what' in outsideLink(target), target);
  }
  for (const [target, href] of [
    ['https://a.cn', 'https://a.cn/'],
    ['HTTP://A.cn/x?y#z', 'http://a.cn/x?y#z'],
    ['https://中国.cn/', 'https://xn--fiqs8s.cn/'],
    ['tel:0439-822 0000', 'tel:0439-8220000'],
    ['mailto:a@b.cn', 'mailto:a@b.cn'],
  ] as const) {
    assert.deepEqual(outsideLink(target), { href });
  }
});

/* S6 */

const repeat =
  (unit: string) =>
  (length: number): string =>
    unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  ...Object.fromEntries(
    [
      '[',
      '>',
      '> ',
      '*',
      '*a **a ',
      '**a *a',
      '_a ',
      '`a',
      '![',
      '[a](',
      '<',
      '<a ',
      '<!--',
      '&',
      '- ',
      '|',
      '# a\n',
      '\\',
      '~~a ~a',
    ]
      .concat([
        '> - ',
        '1. ',
        '> a\n\n',
        '[a](<b',
        '[a](b "',
        '[a][b',
        'a**b',
        '[a]: ',
        '- a\n\n',
        '<div>\n',
        ']',
        '[a]: b\n',
        '&#1;',
        '\n',
        '　',
      ])
      .concat([
        '第1条',
        '《民法典》',
        '民法典第',
        '- [ ] a\n',
        '1. **a** b\n',
        '> [!答案]\n',
        '|a|\n|-|\n|b|\n\n',
        '    a\n',
        '```\n',
      ])
      .map((unit) => [unit, repeat(unit)]),
  ),
  'nested list': (length) => {
    let text = '';
    for (let depth = 0; text.length < length; depth += 1) text += `${' '.repeat(2 * depth)}- a\n`;
    return text;
  },
  'ticks of every length': (length) => {
    let text = '';
    for (let count = 1; text.length < length; count += 1) text += `${'`'.repeat(count)} `;
    return text;
  },
  'definitions and uses': (length) => {
    const names = Array.from({ length: Math.ceil(length / 20) }, (_, index) => `a${String(index)}`);
    return `${names.map((name) => `[${name}]: /b`).join('\n')}\n\n${names.map((name) => `[${name}]`).join(' ')}`;
  },
};

/** Work is counted as characters handed to the lexer's inline rules, level by level, and tokens made; no clock. */
function steps(text: string): number {
  const tokens = lexMarkdown(text);
  if (isTooComplex(tokens)) return 1;
  let count = 0;
  const walk = (list: readonly unknown[]): void => {
    for (const token of list as readonly Readonly<Record<string, unknown>>[]) {
      count += 1 + (typeof token['raw'] === 'string' ? token['raw'].length : 0);
      for (const key of ['tokens', 'items', 'header', 'rows']) {
        const inner = token[key];
        if (Array.isArray(inner)) walk(inner.flat());
      }
    }
  };
  walk(tokens);
  return count;
}

for (const [name, make] of Object.entries(HOSTILE)) {
  test(`S6 50,000 characters of ${JSON.stringify(name)} end, and twice the text is at most 2.6 times the work`, () => {
    compileText(make(50_000));
    const [once, twice] = [steps(make(25_000)), steps(make(50_000))];
    assert.ok(twice / once < 2.6 || twice === 1, `${String(once)} → ${String(twice)}`);
  });
}

test('S6 what is too deep or too long is refused before it is read', () => {
  for (const text of ['> '.repeat(9) + 'x', `${'- '.repeat(9)}x`, `${' '.repeat(60)}- x`, 'a'.repeat(200_001)]) {
    assert.deepEqual(
      compileText(text).problems.map(({ code }) => code),
      ['markdown-too-complex'],
    );
  }
});
