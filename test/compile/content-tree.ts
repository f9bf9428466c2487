import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import type { CompileOptions, Compiled } from '../../src/compile/compile.js';
import { compile } from '../../src/compile/compile.js';
import { importStatuteIndex } from '../../src/compile/import-statute.js';

/** Files of a content folder by path; `undefined` takes one away from a tree it is laid over. */
export type Tree = Readonly<Record<string, string | Uint8Array | undefined>>;

export const AT = '2026-11-23';

export const OFFICIAL = `---
id: care-law
title: 示例国照护法
short: 照护法
type: law
issuer: 示例机关
adopted: 2020-01-01
amended: null
effective: 2021-01-01
status: current
articles: 4
source: 手写的示例
source_path: 无
checked: 2026-11-23
version_note: 只用于测试
history: [2020年1月1日通过]
---

# 示例国照护法

#### 第一章 总则

**第一条** 照护人应当每30日内记一次账。

账目可以由2人核对。

**第二条** 有下列情形之一的，应当在10日内退钱：

（一）没有照护的；

（二）收费超标准的，包括：

1．多收的；

2．乱收的。

前款规定的标准另行规定。

**第三条** 有下列情形之一的，可以申请：

（一）困难的；

（二）残疾的。

申请时带上下列材料：

（一）身份证；

（二）困难证明。

**第四条** 本法自2021年1月1日起施行。
`;

const UNAVAILABLE = `id: town-rules
title: 示例镇规定
short: 镇规定
type: local-regulation
issuer: 示例镇
adopted: 2020-01-01
effective: 2020-01-01
status: current
source: 手写的示例
checked: 2026-11-23
text: unavailable
verified: [3]
`;

const OLD = UNAVAILABLE.replace('town-rules', 'old-rules')
  .replace('示例镇规定', '示例旧办法')
  .replace('镇规定', '旧办法')
  .replace('current', 'superseded\nsuperseded_by: town-rules');

const topic = (id: string, name: string): string =>
  `- id: topic/${id}\n  name: { zh-CN: ${name} }\n  about: { zh-CN: ${name}的事 }\n`;

export const GUIDE = `---
title: 欠账怎么办
aliases: [赖账]
topics: [work]
law_as_of: 2026-11-23
reviewed: { on: 2026-11-23, next: 2027-05-23 }
hotlines: [hotline/12348]
related: [service/care, guide/later]
---

> [!答案]
> 先要，再退：10日内退（照护法第2条第1款第(二)项）。

## 怎么办

1. **先记账。** 每30日内记一次（照护法第1条）。
2. **再去要。** 见[照护](service/care)和[以后写](guide/later)。

- [ ] 欠条

## 期限

> [!期限]
> 10日内退（照护法第2条第1款第(二)项）。
`;

export const SERVICE = `---
title: 申请照护
aliases: [照护]
topics: [services, work]
law_as_of: 2026-11-23
reviewed: { on: 2026-11-23, next: 2027-05-23 }
---

> [!答案]
> 困难的可以申请（照护法第3条第1款）。

## 依据

照护法第3条。

## 谁能办

困难的人。

## 带什么

- [ ] 身份证

## 怎么办

1. **交材料。** 当场登记。

## 多久

当场。

## 多少钱

不收钱。

## 去哪里

镇上。

## 谁负责

镇里。

## 承诺

不让跑第二趟。
`;

export const NOTES = `## 1 记账
(1) 照护人应当每30日内记一次账。

(2) 可以由2人核对。

- 问：要不要记账
- 参见：guide/debt、guide/later
- 复核：2026-11-23
`;

/** A sound library: every file of CONTENT.md once, small. */
export const SOUND: Tree = {
  'topics.yaml': topic('work', '打工') + topic('services', '办事'),
  'statutes.yaml': '- care-law\n- old-rules\n',
  'announced.yaml': '- guide/later\n',
  'hotlines.yaml':
    '- id: hotline/12348\n  number: "12348"\n  name: { zh-CN: 热线 }\n  for: { zh-CN: 问法律 }\n' +
    '  say: { zh-CN: [先说在哪, 再说什么事] }\n  topics: [work]\n  urgent: false\n  source: 全国统一短号\n',
  'glossary.tsv':
    'id\tzh\tko\tko_kr\ten\tplain\tsynonyms\tcite\treview\n' +
    'care\t照护\t돌봄\t간병\tcare\t照看人\t看护;陪护\tcare-law/1\tpending\n',
  'holidays.yaml':
    'fixed:\n  - id: new-year\n    name: { zh-CN: 元旦 }\n    rule: { calendar: gregorian, days: ["01-01"] }\n    cite: care-law/1\nyears: {}\n',
  'queries.tsv': 'query\texpected\tsplit\n欠的账怎么要\tguide/debt;guide/later\theld\n',
  'guides/work/debt.md': GUIDE,
  'services/care.md': SERVICE,
  'statutes/care-law/01-notes.md': NOTES,
  'statutes/town-rules/statute.yaml': UNAVAILABLE,
  'statutes/old-rules/statute.yaml': OLD,
};

export async function temporaryFolder(t: TestContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'mingbai-'));
  t.after(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** Writes trees into one folder, later ones over earlier ones. */
export async function writeTree(root: string, ...trees: readonly Tree[]): Promise<string> {
  const merged: Record<string, string | Uint8Array | undefined> = Object.assign({}, ...trees) as Tree;
  for (const [name, content] of Object.entries(merged)) {
    if (content === undefined) continue;
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
  return root;
}

export interface SoundContent {
  readonly content: string;
  readonly official: string;
}

/** The sound library in a folder of its own, changed as wanted, with the index of its one statute. */
export async function soundContent(t: TestContext, ...changes: readonly Tree[]): Promise<SoundContent> {
  const root = await temporaryFolder(t);
  const official = join(root, 'official');
  await writeTree(official, { 'care-law.md': OFFICIAL });
  const content = join(root, 'content');
  await importStatuteIndex([join(official, 'care-law.md')], join(content, 'statutes'));
  await writeTree(content, SOUND, ...changes);
  return { content, official };
}

export async function compileTree(
  t: TestContext,
  changes: Tree = {},
  options: Partial<CompileOptions> = {},
): Promise<Compiled> {
  const { content, official } = await soundContent(t, changes);
  return compile({ content: [content], official, at: AT, built: '2026-11-23T00:00:00.000Z', ...options });
}
