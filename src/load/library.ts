import type { Document } from '../model/document.js';
import type { Holidays } from '../model/holidays.js';
import type { Found } from '../pack/catalogue-lookup.js';
import type { Catalogue, Manifest, PackError } from '../pack/format.js';

export type { Found } from '../pack/catalogue-lookup.js';

/**
 * A verified pack as a page sees it. One per pack address and page: elements that show the same pack share it.
 * Made by `openLibrary` in `open-library.ts`.
 */
export interface Library {
  /** Absolute address of the manifest's folder, with a trailing slash. */
  readonly base: string;
  readonly manifest: Manifest;
  readonly catalogue: Catalogue;
  /**
   * Set when something older than asked for is shown: the element says so and offers a retry (`openLibrary` with
   * `fresh`). May appear after a `document` call, so read it again then.
   */
  readonly notice: LibraryNotice | undefined;
  /** The document, fetching its group when needed. Rejects with `PackError` (`unknown-document` when nobody has it). */
  document(id: string, signal?: AbortSignal): Promise<Document>;
  /** The days on which periods do not end; `undefined` where the pack has none. Rejects with `PackError`. */
  holidays(signal?: AbortSignal): Promise<Holidays | undefined>;
  /** Fetches nothing: title and place of any id from the catalogue. */
  find(id: string): Found | undefined;
}

/** Why the last good pack is shown instead of the newest. */
export interface LibraryNotice {
  readonly error: PackError;
  /** `built` of the pack that is shown. */
  readonly built: string;
}
