import type { SearchOptions, SearchResults, SuggestOptions, Suggestion } from '../search/provider.js';
import type { Manifest, PackErrorCode } from '../pack/format.js';

/**
 * What the page and the search worker say to each other: plain data, numbered requests.
 * The worker loads the pack's files itself (they are in the HTTP cache when the page has them too), so that parsing
 * and hashing never run on the main thread.
 */
export const PROTOCOL_VERSION = 1;

export type Request =
  /** `base`: absolute address of the manifest's folder. `manifest`: already verified by the page. */
  | {
      readonly type: 'open';
      readonly id: number;
      readonly protocol: number;
      readonly base: string;
      readonly manifest: Manifest;
    }
  | { readonly type: 'suggest'; readonly id: number; readonly query: string; readonly options?: SuggestOptions }
  | { readonly type: 'search'; readonly id: number; readonly query: string; readonly options?: SearchOptions };

export type Response =
  | { readonly type: 'opened'; readonly id: number; readonly protocol: number }
  | { readonly type: 'suggestions'; readonly id: number; readonly suggestions: readonly Suggestion[] }
  | { readonly type: 'results'; readonly id: number; readonly results: SearchResults; readonly progress: Progress }
  /** Also said every second or two while the pack is opened, so that a slow network is not taken for a dead worker. */
  | { readonly type: 'progress'; readonly progress: Progress }
  | {
      readonly type: 'failed';
      readonly id: number;
      readonly code: PackErrorCode | 'protocol';
      readonly message: string;
      readonly retryable: boolean;
    };

/** Groups searchable so far. `failed` ones could not be loaded and are tried again on the next search. */
export interface Progress {
  readonly ready: number;
  readonly total: number;
  readonly failed: number;
}
