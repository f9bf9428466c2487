import pc from 'picocolors';

/** Where a command writes: results to `out`, everything about the work itself to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether `err` is a screen somebody looks at. */
  readonly isWatched: boolean;
  readonly colour: Colours;
}

export type Colours = Pick<typeof pc, 'red' | 'yellow' | 'green' | 'cyan' | 'bold' | 'dim'>;

/** 0: everything in order. 1: problems in what was given. 2: the command line itself is wrong. */
export type ExitCode = 0 | 1 | 2;

/** Wrong use of the command line; `run` prints it with the way to the help and ends with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export function processTerminal(): Terminal {
  return {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    isWatched: process.stderr.isTTY,
    // CI machines claim to show colours; a file or a pipe never does.
    colour: process.stdout.isTTY ? pc : pc.createColors(false),
  };
}

const QUIET_MS = 2000;
/** Steps that follow faster than anybody reads are passed over. */
const BETWEEN_MS = 1000;

/** Says what is going on once it takes longer than two seconds; at once when somebody watches. `now`: milliseconds. */
export function createProgress(terminal: Terminal, now: () => number = Date.now): (step: string) => void {
  const start = now();
  let said = -Infinity;
  return (step) => {
    const elapsed = now() - start;
    if (elapsed - said < BETWEEN_MS || (!terminal.isWatched && elapsed < QUIET_MS)) return;
    said = elapsed;
    const seconds = elapsed < 1000 ? '' : `（${String(Math.round(elapsed / 1000))} 秒）`;
    terminal.err(terminal.colour.dim(`… ${step}${seconds}`));
  };
}
