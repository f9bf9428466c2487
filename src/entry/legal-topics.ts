/** Importing this module registers `<legal-topics>`. */
import { LegalTopics } from '../element/legal-topics.js';
import { define } from '../element/tag.js';

define('legal-topics', LegalTopics);

export { LegalTopics };
