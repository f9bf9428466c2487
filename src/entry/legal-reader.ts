/** Importing this module registers `<legal-reader>`. */
import { LegalReader } from '../element/legal-reader.js';
import { define } from '../element/tag.js';

define('legal-reader', LegalReader);

export { LegalReader };
