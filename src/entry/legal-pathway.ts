/** Importing this module registers `<legal-pathway>`. */
import { LegalPathway } from '../element/legal-pathway.js';
import { define } from '../element/tag.js';

define('legal-pathway', LegalPathway);

export { LegalPathway };
