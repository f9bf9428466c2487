/** Importing this module registers `<legal-article>`. */
import { LegalArticle } from '../element/legal-article.js';
import { define } from '../element/tag.js';

define('legal-article', LegalArticle);

export { LegalArticle };
