import type { Document } from '../model/document.js';
import type { Holidays } from '../model/holidays.js';
import type { Lexicon, Readings } from '../model/lexicon.js';
import type { Language, Localized } from '../model/language.js';

/** Everything a pack is made of: the compile room's result and `encodePack`'s input. */
export interface PackContent {
  readonly id: string;
  readonly name: Localized;
  readonly languages: readonly Language[];
  readonly publicUrl?: string;
  /** YYYY-MM-DD. */
  readonly lawAsOf: string;
  /** ISO 8601 instant in UTC. */
  readonly built: string;
  readonly rollback?: true;
  /** Statute documents stand in the order of `statutes.yaml`; articles in statute order. */
  readonly documents: readonly Document[];
  readonly lexicon?: Lexicon;
  readonly readings?: Readings;
  /** For the last days that pathways and calculators count. */
  readonly holidays?: Holidays;
}
