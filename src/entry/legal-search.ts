/** Importing this module registers `<legal-search>`. */
import { LegalSearch } from '../element/legal-search.js';
import { define } from '../element/tag.js';

define('legal-search', LegalSearch);

export { LegalSearch };
