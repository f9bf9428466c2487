/** What is wrong, where, and how to put it right: in Chinese, for the editor. */
export interface Problem {
  /** Stable and greppable, for `--json` and tests: `citation-missing-article`. */
  readonly code: string;
  /** Relative to where the command runs. */
  readonly file: string;
  /** From 1; 0 when it concerns the file as a whole. */
  readonly line: number;
  /** 出了什么. */
  readonly what: string;
  /** 怎么改. */
  readonly fix: string;
}

/** Collects; nothing stops at the first problem. A notice never changes the exit code. */
export class Problems {
  readonly problems: Problem[] = [];
  readonly notices: Problem[] = [];
  /** What could not be checked, by reason: never counted as passed. */
  readonly skipped = new Map<string, number>();

  add(problem: Problem): void {
    this.problems.push(problem);
  }

  notice(notice: Problem): void {
    this.notices.push(notice);
  }

  /** Everything found apart from these. */
  take({ problems, notices, skipped }: Problems): void {
    this.problems.push(...problems);
    this.notices.push(...notices);
    for (const [reason, count] of skipped) this.skip(reason, count);
  }

  skip(reason: string, count = 1): void {
    this.skipped.set(reason, (this.skipped.get(reason) ?? 0) + count);
  }
}

/** `file:line — what — fix`, one line. */
export function formatProblem({ file, line, what, fix }: Problem): string {
  return `${line > 0 ? `${file}:${String(line)}` : file} — ${what} — ${fix}`;
}
