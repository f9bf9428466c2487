/** Importing this module registers `<legal-hotline>`. */
import { LegalHotline } from '../element/legal-hotline.js';
import { define } from '../element/tag.js';

define('legal-hotline', LegalHotline);

export { LegalHotline };
