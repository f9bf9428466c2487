import { run } from '../../src/cli/run.js';
import type { Terminal } from '../../src/cli/terminal.js';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process, its words kept apart by where they went. */
export async function mingbai(...args: readonly string[]): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const plain = (text: string | number | null | undefined): string => String(text);
  const terminal: Terminal = {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    isWatched: false,
    colour: { red: plain, yellow: plain, green: plain, cyan: plain, bold: plain, dim: plain },
  };
  const code = await run(args, terminal);
  return { code, out: out.join('\n'), err: err.join('\n') };
}
