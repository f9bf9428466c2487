import type { Document } from '../model/document.js';
import type { GroupFile } from '../pack/format.js';
import type { VerifiedReader } from '../pack/verified-reader.js';
import { nextTask } from './next-task.js';
import type { Progress } from './protocol.js';

/** Reads the groups of a pack in the manifest's order and hands their documents on in slices. */
export interface GroupLoader {
  readonly progress: Progress;
  /** Loads what is not there yet, failed groups again; at once when that is being done already. */
  load(): void;
}

/** Groups on their way while one is being indexed: hides the network's delay without crowding out the page. */
const READ_AHEAD = 3;
/** Documents between two breaths: a few milliseconds, also on a slow kiosk's main thread. */
const SLICE = 40;

type Arrival = { readonly group: GroupFile } | 'failed';

export function createGroupLoader(
  reader: Pick<VerifiedReader, 'group'>,
  /** By index into the manifest's groups. */
  groups: readonly number[],
  onDocuments: (documents: readonly Document[]) => void,
  onProgress: (progress: Progress) => void,
): GroupLoader {
  const total = groups.length;
  const ready = new Set<number>();
  let failed = 0;
  let isLoading = false;

  const progress = (): Progress => ({ ready: ready.size, total, failed });

  async function loadMissing(): Promise<void> {
    const missing = groups.filter((index) => !ready.has(index));
    const arrivals: Promise<Arrival>[] = [];
    failed = 0;
    for (const [place, index] of missing.entries()) {
      while (arrivals.length <= place + READ_AHEAD && arrivals.length < missing.length) {
        arrivals.push(arrive(reader, missing[arrivals.length] ?? 0));
      }
      const arrival = await arrivals[place];
      if (arrival !== undefined && (await isAdded(arrival, onDocuments))) ready.add(index);
      else failed++;
      onProgress(progress());
    }
  }

  return {
    get progress() {
      return progress();
    },
    load() {
      if (isLoading || ready.size === total) return;
      isLoading = true;
      void loadMissing().finally(() => {
        isLoading = false;
      });
    },
  };
}

/** Never rejects: a group read ahead may fail before anybody waits for it. */
async function arrive(reader: Pick<VerifiedReader, 'group'>, index: number): Promise<Arrival> {
  try {
    return { group: await reader.group(index) };
  } catch {
    return 'failed';
  }
}

/** False when the group did not arrive, or could not be made searchable. */
async function isAdded(arrival: Arrival, onDocuments: (documents: readonly Document[]) => void): Promise<boolean> {
  if (arrival === 'failed') return false;
  const { documents } = arrival.group;
  try {
    for (let start = 0; start < documents.length; start += SLICE) {
      onDocuments(documents.slice(start, start + SLICE));
      await nextTask();
    }
    return true;
  } catch {
    return false;
  }
}
