import type { Compiled } from '../compile/compile.js';
import type { Problem } from '../compile/problem.js';
import { formatProblem } from '../compile/problem.js';
import type { Terminal } from './terminal.js';

/**
 * Problems and notices one a line, what could not be checked, what there is to say besides, and a last line that counts.
 * Notices that are `isTheirs` are only counted: a county cannot mend the library of the package.
 */
export function printFindings(
  { problems, notices, skipped }: Pick<Compiled, 'problems' | 'notices' | 'skipped'>,
  terminal: Terminal,
  summary: readonly string[] = [],
  isTheirs: (problem: Problem) => boolean = () => false,
): void {
  const { out, colour } = terminal;
  const theirs = notices.filter(isTheirs).length;
  for (const notice of notices.filter((each) => !isTheirs(each)))
    out(`${colour.yellow('提醒')} ${formatProblem(notice)}`);
  for (const problem of problems) out(`${colour.red('问题')} ${formatProblem(problem)}`);
  for (const [reason, count] of skipped) out(`${colour.dim('未查')} ${reason}：${String(count)} 处`);
  for (const line of summary) out(line);
  const more = theirs === 0 ? '' : `；自带的通用内容里另有 ${String(theirs)} 条，check --all 都列出来`;
  const count = `${String(problems.length)} 个问题，${String(notices.length - theirs)} 条提醒${more}`;
  out(problems.length > 0 ? colour.red(count) : colour.green(count));
}

export function printProblems(problems: readonly Problem[], terminal: Terminal): void {
  for (const problem of problems) terminal.err(`${terminal.colour.red('问题')} ${formatProblem(problem)}`);
}
