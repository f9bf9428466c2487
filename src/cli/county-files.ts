import { stringify } from 'yaml';
import type { County } from './county-answers.js';
import { editorFiles } from './county-editor.js';
import { countyPage } from './county-page.js';

/** Files of a new county by path within its folder. Nothing in them is invented: what is no fact is marked 示例. */
export function countyFiles(county: County, today: string): ReadonlyMap<string, string> {
  return new Map([
    ['content/overlay.yaml', overlayFile(county)],
    ['content/hotlines.yaml', hotlinesFile(county, today)],
    ['content/guides/services/county-sample.md', guideFile(today)],
    ...countyPage(county),
    ...editorFiles(),
    ['README.md', readme(county)],
    ['.gitignore', 'node_modules/\nsite/pack/\n'],
  ]);
}

function overlayFile({ id, name, languages, publicUrl }: County): string {
  const url = publicUrl === undefined ? 'public_url: # 本县网站的地址，二维码和打印用；没有就不印二维码\n' : '';
  const known = stringify({ id, name: { 'zh-CN': name }, languages, ...(publicUrl && { public_url: publicUrl }) });
  return `# 本县是谁。写法见 CONTENT.md“覆盖层”。\n${known}${url}hide: [] # 通用内容里本县不要的 id\n`;
}

const NO_HOTLINES = `# 本县的电话。全国的（12348、12345、110 …）通用内容里已经有了，不用再写。
# 只写核实过的号码。照这个样子（示例，去掉前面的 # 再改）：
#
# - id: hotline/legal-aid-centre
#   number: "区号-号码"
#   name: { zh-CN: 示例县法律援助中心 }
#   for: { zh-CN: 问能不能申请法律援助 }
#   say: { zh-CN: [先说住在哪个村, 一句话说清什么事, 问要带什么] }
#   topics: [services]
#   urgent: false
#   source: 谁在哪天打过、核实过
`;

function hotlinesFile({ hotlines }: County, today: string): string {
  if (hotlines.length === 0) return NO_HOTLINES;
  const entries = hotlines.map(({ number, name }) => ({
    id: `hotline/${number.replace(/[^0-9]+/g, '-').replace(/^-|-$/g, '')}`,
    number,
    name: { 'zh-CN': name },
    for: { 'zh-CN': `问${name}能办的事` },
    say: { 'zh-CN': ['先说住在哪个村、哪条街', '一句话说清什么事', '问要带什么、什么时候去'] },
    topics: ['services'],
    urgent: false,
    source: `建文件夹时本县提供（${today}），请打一次核实`,
  }));
  return `# 本县的电话。写法见 CONTENT.md“热线”。\n${stringify(entries, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })}`;
}

/** Half a year: time enough, and no longer than a law stands still. */
function nextReview(today: string): string {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + 6);
  return day.toISOString().slice(0, 10);
}

function guideFile(today: string): string {
  return `---
title: 示例：本县的指南怎么写
aliases: [示例指南怎么写, 本县指南样子, 县里自己加的指南, 指南模板在哪, 照着哪篇改]
topics: [services]
law_as_of: ${today}
reviewed: { on: ${today}, next: ${nextReview(today)} }
hotlines: [hotline/12348]
related: [service/legal-aid]
---

> [!答案]
> 这是示例，不是给居民看的内容。照着改成本县的第一篇指南，或者删掉这个文件。

## 怎么办

1. **先改文件头。** 标题用大家说的话，别名写人们会怎么搜。
2. **再写答案。** 先说答案，再说怎么做、找谁、带什么。
3. **最后检查。** 运行 npx mingbai check，有问题会写明是哪个文件、哪一行、怎么改。

> [!期限]
> 这里写什么事、多久之内、从哪天算。写了数字，就在同一句里注明条文。

## 要准备什么

- [ ] 示例材料：身份证

## 找谁

先打 [12348](hotline/12348)，或者看[法律援助怎么申请](service/legal-aid)。
`;
}

function readme({ name }: County): string {
  return `# ${name}的法律知识

\`content/\` 是本县自己的内容：覆盖在通用内容之上，同名的替换，没有的照通用的。\`site/\` 是网页，放到本县网站上就能用。

| 想做什么 | 怎么做 |
| --- | --- |
| 写一篇指南 | 照着 \`content/guides/services/county-sample.md\` 写一个新文件；写法见 [CONTENT.md](CONTENT.md) |
| 检查 | \`npx mingbai check\` |
| 编译 | \`npx mingbai build\`（写到 \`site/pack\`） |
| 看网页 | 双击 \`site/index.html\`，不用联网，也不用装服务器 |
| 放到网站上 | 把 \`site/\` 整个传上去 |
| 退回上一版 | \`npx mingbai rollback --out site/pack\` |
| 看内容全不全 | \`npx mingbai report\` |

有法律原文的文件夹时，加上 \`--official 文件夹\`，条文页就有原文，引用也核对得更细。
用 VS Code 打开这个文件夹，装上它推荐的 YAML 插件，写 YAML 时会提示有哪些字段；写指南时输入 mb 有模板。
`;
}
