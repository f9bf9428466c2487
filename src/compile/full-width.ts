/** What is wrong and how to put it right. */
export type Remedy = readonly [what: string, fix: string];

const KEY = '^\\s*(?:- )?[{]?\\s*[A-Za-z_][\\w-]*';
/** Marks of a Chinese keyboard where YAML wants its own, on a line that YAML could not read. */
const ON_A_LINE: readonly (readonly [pattern: RegExp, remedy: Remedy])[] = [
  [new RegExp(`${KEY}\\s*：`), ['用了中文冒号“：”', '改成英文冒号，后面空一格，如 title: 工资要不回来怎么办']],
  [new RegExp(`${KEY}:\u3000`), ['冒号后面是全角空格', '改成英文空格（半角）']],
  [/\u3000/, ['用了全角空格', '改成英文空格（半角）']],
  [new RegExp(`${KEY}:[^\\s:/]`), ['冒号后面没有空格', '冒号后面空一格，如 title: 工资要不回来怎么办']],
  [/[｛｝［］【】]/, ['用了中文括号', '改成英文的 [ ] 或 { }']],
];

/** Why YAML stumbled over a line, when it was a mark of a Chinese keyboard. */
export function fullWidthOn(line: string): Remedy | undefined {
  return ON_A_LINE.find(([pattern]) => pattern.test(line))?.[1];
}

/** A text that YAML took as it stands, although its marks were meant for YAML. */
export function fullWidthIn(text: string): Remedy | undefined {
  if (/^[“”][^“”]*[“”]$/.test(text)) return ['用了中文引号“ ”', '引号用英文的 " "，或者不加引号'];
  if (/^[【［〔].*[】］〕]$/.test(text)) return ['用了中文方括号', '改成英文方括号：[甲, 乙]'];
  return undefined;
}

/** An item of a list that is two, for the comma between them is Chinese. */
export function fullWidthComma(item: string): Remedy | undefined {
  return /[，、]/.test(item) ? ['列表里用了中文逗号或顿号', '每一项之间用英文逗号：[甲, 乙]'] : undefined;
}
