/** Importing this module registers `<legal-portal>`. */
import { LegalPortal } from '../element/legal-portal.js';
import { define } from '../element/tag.js';

define('legal-portal', LegalPortal);

export { LegalPortal };
