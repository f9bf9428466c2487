import type { Compiled, CompileOptions } from '../../compile/compile.js';
import { compile } from '../../compile/compile.js';
import { createMemory } from '../../compile/memory.js';
import type { Problem } from '../../compile/problem.js';
import type { Document } from '../../model/document.js';
import type { PackContent } from '../../pack/content.js';
import { encodePack } from '../../pack/encode.js';
import { createBackgroundProofs } from './background-proofs.js';

/** What the pages show at one moment. */
export interface Shown {
  /** Counts up whenever there is something new to show. */
  readonly turn: number;
  /** Files of the pack by name: of the last content without problems, or of what there is before there was any. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Whether the pack is of content that had no problems. */
  readonly isSound: boolean;
  readonly version: string;
  /** As far as it can be read, with problems or without. */
  readonly content: PackContent | undefined;
  /** Every document as it was last read: one that is broken keeps its title in the list. */
  readonly known: ReadonlyMap<string, Document>;
  readonly compiled: Pick<Compiled, 'problems' | 'notices' | 'skipped' | 'files' | 'pathways'>;
  /** Pathways whose proof is on its way. */
  readonly proving: number;
  /** Milliseconds the last compile took. */
  readonly took: number;
}

export interface Workbench {
  readonly shown: () => Shown;
  /** Reads what changed; resolves when it can be seen. Never rejects. */
  readonly refresh: () => Promise<void>;
  readonly onChange: (listener: (shown: Shown) => void) => void;
  readonly close: () => Promise<void>;
}

const NOTHING: Shown = {
  turn: 0,
  files: new Map(),
  isSound: false,
  version: '',
  content: undefined,
  known: new Map(),
  compiled: { problems: [], notices: [], skipped: new Map(), files: new Map(), pathways: [] },
  proving: 0,
  took: 0,
};

/** Compiles content in memory, again and again; only what changed is made anew. */
export function createWorkbench(
  options: Pick<CompileOptions, 'content' | 'official'> & { at: () => string },
): Workbench {
  const memory = createMemory();
  const listeners: ((shown: Shown) => void)[] = [];
  const proofs = createBackgroundProofs(() => void refresh());
  let shown = NOTHING;
  let running: Promise<void> | undefined;
  let isStale = false;

  async function turn(): Promise<void> {
    const start = performance.now();
    const { at, ...folders } = options;
    const compiled = await compile({ ...folders, at: at(), memory, prove: proofs.prove, unfinished: true });
    const before = shown;
    const published = await publish(compiled, before);
    memory.forgetUnused();
    const proving = proofs.waiting();
    const took = Math.round(performance.now() - start);
    const { content } = compiled;
    const known = new Map([...before.known, ...(content?.documents ?? []).map((each) => [each.id, each] as const)]);
    shown = { ...before, ...published, content: content ?? before.content, known, compiled, proving, took };
    if (before.turn > 0 && isSame(before, shown)) return;
    shown = { ...shown, turn: before.turn + 1 };
    for (const listener of listeners) listener(shown);
  }

  async function publish(
    { content, problems }: Compiled,
    before: Shown,
  ): Promise<Partial<Pick<Shown, 'files' | 'isSound' | 'version'>>> {
    const isSound = problems.length === 0;
    if (content === undefined || (!isSound && before.isSound)) return {};
    try {
      const { files, manifest } = await encodePack(content, undefined, memory.recall);
      const byName = new Map(files.map(({ path, bytes }) => [path, bytes]));
      return { files: byName, isSound, version: manifest.version };
    } catch (error) {
      // Half-written content may make no pack at all; sound content always does.
      if (isSound) throw error;
      return {};
    }
  }

  async function untilFresh(): Promise<void> {
    while (isStale) {
      isStale = false;
      try {
        await turn();
      } catch (error) {
        shown = { ...shown, turn: shown.turn + 1, compiled: { ...shown.compiled, problems: [fault(error)] } };
        for (const listener of listeners) listener(shown);
      }
    }
    running = undefined;
  }

  function refresh(): Promise<void> {
    isStale = true;
    running ??= untilFresh();
    return running;
  }

  return {
    shown: () => shown,
    refresh,
    onChange: (listener) => listeners.push(listener),
    close: () => proofs.close(),
  };
}

/** Our own fault must not end the editor's session. */
function fault(error: unknown): Problem {
  const what = `程序出错：${error instanceof Error ? (error.stack ?? error.message).slice(0, 400) : String(error)}`;
  return {
    code: 'internal',
    file: 'mingbai',
    line: 0,
    what,
    fix: '改一下刚才的内容再存；还是这样就把这句话交给维护程序的人',
  };
}

function isSame(a: Shown, b: Shown): boolean {
  const said = ({ version, isSound, proving, compiled: { problems, notices, files } }: Shown): string =>
    JSON.stringify([version, isSound, proving, problems, notices, [...files]]);
  return said(a) === said(b);
}
