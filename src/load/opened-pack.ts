import type { Document } from '../model/document.js';
import type { Holidays } from '../model/holidays.js';
import { createLookup } from '../pack/catalogue-lookup.js';
import type { Found } from '../pack/catalogue-lookup.js';
import { PackError } from '../pack/format.js';
import type { Catalogue, Manifest } from '../pack/format.js';
import type { VerifiedReader } from '../pack/verified-reader.js';
import { shareTask } from './shared-task.js';
import type { SharedTask } from './shared-task.js';

/** One version of a pack: its manifest, its catalogue, and the groups fetched so far. */
export interface OpenedPack {
  readonly manifest: Manifest;
  readonly catalogue: Catalogue;
  find(id: string): Found | undefined;
  document(found: Found, signal?: AbortSignal): Promise<Document>;
  holidays(signal?: AbortSignal): Promise<Holidays | undefined>;
}

type Documents = ReadonlyMap<string, Document>;

/** Reads the catalogue. Groups are read when first asked for, once for everybody; a failed one is asked for again. */
export async function openPack(reader: VerifiedReader): Promise<OpenedPack> {
  const { manifest } = reader;
  const catalogue = await reader.catalogue();
  const groups = new Map<number, SharedTask<Documents>>();

  function group(index: number): SharedTask<Documents> {
    const known = groups.get(index);
    if (known !== undefined) return known;
    const forget = (): void => {
      if (groups.get(index) === task) groups.delete(index);
    };
    const task = shareTask(async (signal) => {
      try {
        const { documents } = await reader.group(index, signal);
        return new Map(documents.map((document) => [document.id, document]));
      } catch (error) {
        forget();
        throw error;
      }
    }, forget);
    groups.set(index, task);
    return task;
  }

  return {
    manifest,
    catalogue,
    find: createLookup(catalogue),
    async document(found, signal) {
      const documents = await group(found.group).wait(signal);
      const document = documents.get(found.id);
      if (document === undefined) throw unknownDocument(found.id);
      return document;
    },
    holidays: (signal) => reader.holidays(signal),
  };
}

/** The id is not one of this pack: mistyped, hidden by the county, or gone with a newer version. */
export function unknownDocument(id: string): PackError {
  return new PackError('unknown-document', `no document "${id.slice(0, 200)}" in this pack`);
}
