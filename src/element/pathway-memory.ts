import { getHost } from '../host/current-host.js';
import type { Answers } from '../pathway/answer.js';
import { forgetForEntries, keepForEntry, keptForEntry } from './entry-memory.js';

/** Answers as they are kept; read back as untrusted. */
export interface KeptAnswers {
  readonly version: number;
  readonly answers: Answers;
  /** Of a visit: the page the reader was on. */
  readonly page?: string;
  /** Of a visit: pages of the entries of the browser's history behind this one. */
  readonly trail?: readonly string[];
  /** Of a visit: where the reader goes after changing this one answer. */
  readonly returnTo?: string | undefined;
  /** Of what the reader asked to be saved: the day. */
  readonly savedOn?: string;
}

export interface UntrustedAnswers {
  readonly version: unknown;
  readonly answers: unknown;
  readonly page: string;
  readonly trail: readonly string[];
  readonly returnTo: string;
  readonly savedOn: string;
}

const SAVED = 'mingbai.pathway.';

/**
 * Where answers live: for this visit under the random key of the history entry, so that Back and a reload find them;
 * on the device only when the reader asks.
 */
export interface PathwayMemory {
  keep(answers: KeptAnswers): void;
  kept(): UntrustedAnswers | undefined;
  save(answers: KeptAnswers): void;
  saved(): UntrustedAnswers | undefined;
  /** Whether what is saved outlives the page. */
  readonly isPersistent: boolean;
  /** Both, wherever they are, also for entries of the browser's history that lie before. */
  wipe(): void;
  /** Only what was saved. */
  unsave(): void;
}

/** @param name of the element: two on one page share nothing */
export function createPathwayMemory(pathwayId: string, name: string): PathwayMemory {
  const entry = `pathway|${name}|${pathwayId}`;
  const saved = SAVED + pathwayId;
  const unsave = (): void => {
    getHost().local.remove(saved);
  };
  return {
    keep: (answers) => {
      keepForEntry(entry, answers);
    },
    kept: () => read(keptForEntry(entry)),
    save: (answers) => {
      getHost().local.set(saved, JSON.stringify(answers));
    },
    saved() {
      try {
        return read(JSON.parse(getHost().local.get(saved) ?? 'null'));
      } catch {
        return undefined;
      }
    },
    get isPersistent() {
      return getHost().local.persistent;
    },
    wipe() {
      forgetForEntries(entry);
      unsave();
    },
    unsave,
  };
}

/** Trusts nothing: another version, or another script, may have written it. */
function read(value: unknown): UntrustedAnswers | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { version, answers, page, trail, returnTo, savedOn } = value as Partial<Record<string, unknown>>;
  const text = (each: unknown): string => (typeof each === 'string' ? each : '');
  const pages = Array.isArray(trail) ? trail.map(text) : [];
  return { version, answers, page: text(page), trail: pages, returnTo: text(returnTo), savedOn: text(savedOn) };
}
