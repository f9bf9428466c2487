import { createCitationParser } from '../model/citation-parser.js';
import { undated } from '../model/statute-version.js';
import type { CatalogueStatute } from '../pack/format.js';
import type { CitedPlace } from './cited-places.js';

/**
 * Citations as people write them: 《民法典》第1062条第二款, 民法典第1062条至第1065条、劳动合同法第38条. A bare 第42条 names no
 * law and is left out. Loaded on demand: pages that use the short form do not pay for the parser.
 */
export function readCitation(cite: string, statutes: readonly CatalogueStatute[]): CitedPlace[] {
  const parser = createCitationParser(
    statutes.map(({ id, title, short, aliases }) => ({ id: undated(id), names: [title, short, ...aliases] })),
  );
  return parser
    .parseQuery(cite)
    .flatMap(({ citation }) => (citation.statute === undefined ? [] : [{ ...citation, statute: citation.statute }]));
}
