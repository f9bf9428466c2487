import type { Command } from './command.js';

/** Exit codes, as `help` and the page name them. */
export const EXIT_CODES: readonly (readonly [code: string, meaning: string])[] = [
  ['0', '没有问题'],
  ['1', '内容、文件或磁盘有问题，都列出来了；原来的内容包没有动'],
  ['2', '命令写得不对'],
  ['130', '写内容包的时候按了 Ctrl-C；原来的内容包是完整的'],
];

/** stories/docs/command.md: every command with its options and examples, from the same table as `mingbai help`. */
export function commandPage(commands: readonly Command[]): string {
  const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/</g, '&lt;');
  const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const head = (...names: readonly string[]): string[] => [row(...names), row(...names.map(() => '---'))];
  const sections = commands.flatMap(({ name, usage, summary, options, examples }) => [
    '',
    `## mingbai ${name}`,
    '',
    `\`mingbai ${name} ${usage}\``.replace(/ `$/, '`'),
    '',
    `${summary}。`,
    ...(options.length === 0 ? [] : ['', ...head('选项', '说明')]),
    ...options.map((option) =>
      row(`\`--${option.name}${option.value === undefined ? '' : ` ${option.value}`}\``, option.help),
    ),
    '',
    '```sh',
    ...examples,
    '```',
  ]);
  return [
    '# mingbai 命令',
    '',
    '由 `mingbai help` 用的同一张表生成：`node scripts/command-page.mjs`。每个命令都有 `mingbai help 命令` 和 `--help`。',
    '',
    ...head('退出码', '意思'),
    ...EXIT_CODES.map(([code, meaning]) => row(code, meaning)),
    ...sections,
    '',
  ].join('\n');
}
