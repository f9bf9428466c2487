import { LegalArticle } from '../element/legal-article.js';
import { LegalHotline } from '../element/legal-hotline.js';
import { LegalPathway } from '../element/legal-pathway.js';
import { LegalPortal } from '../element/legal-portal.js';
import { LegalReader } from '../element/legal-reader.js';
import { LegalSearch } from '../element/legal-search.js';
import { LegalToolbar } from '../element/legal-toolbar.js';
import { LegalTopics } from '../element/legal-topics.js';
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
  define('legal-topics', LegalTopics, prefix);
  define('legal-article', LegalArticle, prefix);
  define('legal-toolbar', LegalToolbar, prefix);
  define('legal-portal', LegalPortal, prefix);
  define('legal-pathway', LegalPathway, prefix);
}
