import { statSync } from 'node:fs';
import type { Recall } from '../model/recall.js';
import { afresh } from '../model/recall.js';
import type { Library } from './library.js';
import { Problems } from './problem.js';
import type { OutsideUse } from './references.js';
import { createReferences } from './references.js';
import { errorCode } from './text-file.js';

/** What one compile leaves for the next: after an edit only what changed is made again (`mingbai dev`). */
export interface Memory {
  readonly recall: Recall;
  /** What tells one state of a file from another. Memory without files never asks. */
  readonly stamp: (path: string) => unknown;
}

/** For a single compile: nothing is kept, and no file is looked at twice. */
export const NO_MEMORY: Memory = { recall: afresh, stamp: () => undefined };

export interface CompileMemory extends Memory {
  /** Forgets what was not asked for since the last call: documents that are gone. */
  readonly forgetUnused: () => void;
}

interface Kept {
  readonly from: readonly unknown[];
  readonly made: unknown;
  round: number;
}

export function createMemory(): CompileMemory {
  const kept = new Map<string, Kept>();
  let round = 0;
  return {
    recall<Made>(name: string, from: readonly unknown[], make: () => Made): Made {
      const before = kept.get(name);
      if (before !== undefined && isSame(before.from, from)) {
        before.round = round;
        return before.made as Made;
      }
      const made = make();
      kept.set(name, { from, made, round });
      return made;
    },
    stamp: stampOf,
    forgetUnused() {
      for (const [name, each] of kept) if (each.round < round) kept.delete(name);
      round += 1;
    },
  };
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

/** Taken before reading: a file that changes in between has another stamp the next time. */
function stampOf(path: string): string {
  try {
    const { ino, size, mtimeMs, ctimeMs } = statSync(path);
    return [ino, size, mtimeMs, ctimeMs].join(' ');
  } catch (error) {
    return errorCode(error);
  }
}

interface Told {
  readonly problems: Problems;
  readonly outside: readonly OutsideUse[];
}

/** `recall` for what reports problems: they are told again each time. */
export async function recallProblems<Made>(
  { recall }: Memory,
  name: string,
  from: readonly unknown[],
  problems: Problems,
  make: (problems: Problems) => Promise<Made> | Made,
): Promise<Made> {
  const { made, told } = await recall(name, from, async () => {
    const own = new Problems();
    return { made: await make(own), told: own };
  });
  problems.take(told);
  return made;
}

/** `recall` for what is compiled against the library. `from` need not name the library: it is compared by its token. */
export async function recallCompiled<Made>(
  { recall }: Memory,
  name: string,
  from: readonly unknown[],
  library: Library,
  make: (library: Library) => Promise<Made> | Made,
): Promise<Made> {
  const { made, told } = await recall(name, [...from, library.token, library.holidays], async () => {
    const own = apart(library);
    return { made: await make(own.library), told: own.told };
  });
  library.problems.take(told.problems);
  for (const use of told.outside) library.outside.push(use);
  return made;
}

/** The same library with a place of its own for what is found. */
function apart(library: Library): { readonly library: Library; readonly told: Told } {
  const problems = new Problems();
  const outside: OutsideUse[] = [];
  const { law, ids, parser } = library.token;
  const references = createReferences({ law, ids, parser, problems, outside });
  return { library: { ...library, problems, outside, references }, told: { problems, outside } };
}
