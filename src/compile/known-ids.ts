import { parseAddress, parseArticleId } from '../model/address.js';
import type { Law } from './law.js';
import { isLawFault, locateInLaw } from './law.js';
import { nearest } from './nearest.js';

/**
 * `known`: in this pack. `open`: announced for later, or hidden by the county: may be referred to, never reaches
 * residents. `missing`: nobody has it.
 */
export type IdStatus = 'known' | 'open' | 'missing';

/** Every id that may be referred to. */
export interface KnownIds {
  status(id: string): IdStatus;
  /** The id most like this one. */
  nearest(id: string): string | undefined;
}

export function createKnownIds(ids: ReadonlySet<string>, open: ReadonlySet<string>, law: Law): KnownIds {
  return {
    status(id) {
      if (open.has(id)) return 'open';
      if (ids.has(id)) return 'known';
      return articleStatus(id, law);
    },
    nearest: (id) => nearest(id, [...ids, ...open]),
  };
}

/** An article without text here may be cited, but there is no page to go to. */
function articleStatus(id: string, law: Law): IdStatus {
  const address = parseArticleId(id);
  if (address === undefined || parseAddress(id) === undefined) return 'missing';
  const found = locateInLaw(law, address.statute, { article: address.number });
  if (isLawFault(found)) return 'missing';
  return found.source.unavailable === true ? 'open' : 'known';
}
