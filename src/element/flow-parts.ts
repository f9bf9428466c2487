/*
 * What `parts/pathway.js` takes from the script-tag bundle instead of bringing it again. The build fails when a name is
 * missing here.
 */
export { getHost } from '../host/current-host.js';
export { msg, str } from '../locale/localize.js';
export { pickLanguage } from '../model/language.js';
export { NONE, UNKNOWN } from '../model/pathway.js';
export { inlineText } from '../model/text.js';
export { blockStyles } from './block-styles.js';
export { dateWords } from './date-words.js';
export { documentAddress } from './document-address.js';
export { LegalHandoffEvent, LegalOutcomeEvent } from './events.js';
export { cannotPrintWords } from './handing-on.js';
export { documentStyles } from './legal-reader.styles.js';
export { callLink, documentLink, hotlineNumber } from './links.js';
export { printStyles } from './print-styles.js';
export { pairBlocks, renderLanguageBar, renderLocalized, renderPairs, renderTitle } from './reader-view.js';
export { renderBlocks } from './render-blocks.js';
export { renderCalls, renderOverdue, renderRelated, renderSources } from './render-foot.js';
export { callAdvice } from './render-states.js';
export { termStyles } from './term-styles.js';
export { css, html, nothing, svg } from 'lit';
