import { SCHEMAS } from '../compile/schemas.js';

/** Settings of VS Code: which schema is for which files, and beginnings of files to fill in. */
export function editorFiles(): (readonly [path: string, text: string])[] {
  return [
    ['.vscode/settings.json', json(SETTINGS)],
    ['.vscode/extensions.json', json({ recommendations: ['redhat.vscode-yaml'] })],
    ['.vscode/mingbai.code-snippets', json(SNIPPETS)],
  ];
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const SETTINGS = {
  'files.encoding': 'utf8',
  'files.eol': '\n',
  'editor.wordWrap': 'on',
  'yaml.yamlVersion': '1.2',
  // No schema is looked for on the network.
  'yaml.schemaStore.enable': false,
  'yaml.schemas': Object.fromEntries(
    SCHEMAS.map(({ name, globs }) => [`./schemas/${name}.schema.json`, globs.map((glob) => `content/${glob}`)]),
  ),
  '[yaml]': { 'editor.insertSpaces': true, 'editor.tabSize': 2, 'editor.quickSuggestions': { strings: true } },
  '[markdown]': { 'editor.quickSuggestions': { other: true, strings: true } },
};

const TOPICS =
  'work,family,inheritance,money,home,village,injury,shopping,government,criminal,procedure,groups,services';
const TODAY = '${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}';

const HEAD = [
  '---',
  'title: ${1:用大家说的话，不超过20个字}',
  'aliases: [${2:大家会怎么说}, ${3:怎么搜}]',
  `topics: [\${4|${TOPICS}|}]`,
  `law_as_of: ${TODAY}`,
  `reviewed: { on: ${TODAY}, next: \${5:半年后的日子} }`,
  'hotlines: [hotline/12348]',
  '---',
  '',
  '> [!答案]',
  '> ${6:两三句话，能照着做}',
  '',
];

const SNIPPETS = {
  指南: {
    scope: 'markdown',
    prefix: ['mb-guide', 'mb指南'],
    description: '一篇指南',
    body: [
      ...HEAD,
      '## 怎么办',
      '',
      '1. **${7:先做什么。}** ${8:怎么做。}',
      '',
      '> [!期限]',
      '> ${9:什么事、多久之内、从哪天算}',
      '',
      '## 要准备什么',
      '',
      '- [ ] ${10:身份证}',
      '',
      '## 找谁',
      '',
      '${0}',
    ],
  },
  服务事项: {
    scope: 'markdown',
    prefix: ['mb-service', 'mb服务'],
    description: '一项服务',
    body: [
      ...HEAD,
      ...['依据', '谁能办'].flatMap((heading) => [`## ${heading}`, '', '']),
      ...['## 带什么', '', '- [ ] 身份证', '', '## 怎么办', '', '1. **${7:先做什么。}** ${8:怎么做。}', ''],
      ...['多久', '多少钱', '去哪里', '谁负责', '承诺'].flatMap((heading) => [`## ${heading}`, '', '']),
    ],
  },
  提示框: {
    scope: 'markdown',
    prefix: ['mb-box', 'mb框'],
    description: '一个提示框',
    body: ['> [!${1|答案,紧急,注意,提示,期限,电话|}]', '> ${0}'],
  },
  热线: {
    scope: 'yaml',
    prefix: ['mb-hotline', 'mb热线'],
    description: '一个电话',
    body: [
      '- id: hotline/${1:英文标识}',
      '  number: "${2:号码}"',
      '  name: { zh-CN: ${3:名称} }',
      '  for: { zh-CN: ${4:什么事可以打} }',
      '  say: { zh-CN: [${5:打通以后先说什么}] }',
      `  topics: [\${6|${TOPICS}|}]`,
      '  urgent: false',
      '  source: ${7:谁在哪天核实过}',
    ],
  },
};
