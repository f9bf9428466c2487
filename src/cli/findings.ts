import type { Compiled } from '../compile/compile.js';
import type { Problem } from '../compile/problem.js';
import { formatProblem } from '../compile/problem.js';
import type { Terminal } from './terminal.js';

/** Problems and notices one a line, what could not be checked, what there is to say besides, and a last line that counts. */
export function printFindings(
  { problems, notices, skipped }: Pick<Compiled, 'problems' | 'notices' | 'skipped'>,
  terminal: Terminal,
  summary: readonly string[] = [],
): void {
  const { out, colour } = terminal;
  for (const notice of notices) out(`${colour.yellow('提醒')} ${formatProblem(notice)}`);
  for (const problem of problems) out(`${colour.red('问题')} ${formatProblem(problem)}`);
  for (const [reason, count] of skipped) out(`${colour.dim('未查')} ${reason}：${String(count)} 处`);
  for (const line of summary) out(line);
  const count = `${String(problems.length)} 个问题，${String(notices.length)} 条提醒`;
  out(problems.length > 0 ? colour.red(count) : colour.green(count));
}

export function printProblems(problems: readonly Problem[], terminal: Terminal): void {
  for (const problem of problems) terminal.err(`${terminal.colour.red('问题')} ${formatProblem(problem)}`);
}
