/** What the element of a pathway fetches when the first one is shown. */
export { PathwayFlow } from './pathway-flow.js';
export { pathwayFlowStyles } from './pathway-flow.styles.js';
export { renderPathway } from './render-pathway.js';
