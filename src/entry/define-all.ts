import { LegalHotline } from '../element/legal-hotline.js';
import { LegalReader } from '../element/legal-reader.js';
import { LegalSearch } from '../element/legal-search.js';
import { define } from '../element/tag.js';

export interface DefineOptions {
  /** `legal` by default; another one lets two versions of the library live on one page: `county` gives `county-search`. */
  readonly prefix?: string;
}

/** Registers every element. Tags that are taken already are left as they are. */
export function defineAll({ prefix }: DefineOptions = {}): void {
  define('legal-search', LegalSearch, prefix);
  define('legal-reader', LegalReader, prefix);
  define('legal-hotline', LegalHotline, prefix);
}
