/** Importing this module registers `<legal-toolbar>`. */
import { LegalToolbar } from '../element/legal-toolbar.js';
import { define } from '../element/tag.js';

define('legal-toolbar', LegalToolbar);

export { LegalToolbar };
