/**
 * The package's public names. Importing this module has no effect on the page: call `defineAll()`, or import
 * `mingbai/legal-search` and its fellows, which register themselves.
 */
export { defineAll, type DefineOptions } from './define-all.js';
export { LegalArticle } from '../element/legal-article.js';
export { LegalHotline } from '../element/legal-hotline.js';
export { LegalPathway } from '../element/legal-pathway.js';
export { LegalPortal } from '../element/legal-portal.js';
export { LegalReader } from '../element/legal-reader.js';
export { LegalSearch } from '../element/legal-search.js';
export { LegalToolbar, type ToolbarControl } from '../element/legal-toolbar.js';
export { LegalTopics, type TopicsView } from '../element/legal-topics.js';
export {
  LegalErrorEvent,
  LegalHandoffEvent,
  LegalOpenEvent,
  LegalOutcomeEvent,
  LegalReadyEvent,
  LegalSettingsEvent,
  type HandoffAction,
  type LegalEventMap,
} from '../element/events.js';
export { changeSettings, currentSettings, type Settings } from '../element/settings.js';
export { TOKENS, type Token } from '../element/tokens.js';
export { currentLanguage, setLanguage } from '../locale/localize.js';
export { getHost, setHost } from '../host/current-host.js';
export type { Host, HostHistory, KeyValueStore, MapPlace, Shared, Surroundings, Voice } from '../host/host.js';
export type { DocumentKind } from '../model/address.js';
export type { Language } from '../model/language.js';
export type { PageProvider, SearchOptions, SearchResult, SearchResults, Suggestion } from '../search/provider.js';
