/** How citations are read and what they name is shown: comes with the first citation of a page. */
export { quote } from './quotation.js';
export { quotationPartStyles } from './quotation-part.styles.js';
export { renderQuotation } from './render-quotation.js';
