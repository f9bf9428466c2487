import { parseAddress } from '../model/address.js';
import type { DocumentKind } from '../model/address.js';
import { fail, matching, object, oneOf, text } from './check.js';
import type { Check } from './check.js';
import { LANGUAGES } from '../model/language.js';
import type { Localized } from '../model/language.js';

/** YYYY-MM-DD. */
export const date = matching(/^\d{4}-\d\d-\d\d$/, 'a date YYYY-MM-DD');

/** ISO 8601 in UTC. All of one form, so that two compare as strings. */
export const instant = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/, 'an instant in UTC');

/** ISO 8601 with the offset of the place where it happens. */
export const localInstant = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/, 'a time with offset');

/** One segment of an id: a statute, a topic, an overlay. */
export const segment = matching(/^[a-z0-9][a-z0-9.@-]{0,99}$/, 'an id');

export const anchor = matching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/, 'an anchor');

export const ARTICLE_NUMBER = /^(\d{1,5}(-\d{1,3})?|preamble|annex)$/;
export const articleNumber = matching(ARTICLE_NUMBER, 'an article number');

/** As dialled or as printed: 12348, 0439-8220000. */
export const phone = matching(/^[+0-9][0-9 ()*#,-]{1,30}$/, 'a telephone number');

/** The schemes of S1, ASCII only (W9); `https:` without an authority, `//host` and `https://gov.cn@elsewhere` do
 * not match. */
export const href = matching(
  /^(https?:\/\/(?![^/?#]*@)[A-Za-z0-9[][\x21-\x7e]{0,2000}|tel:[+0-9*#,;()-]{2,40}|mailto:[A-Za-z0-9][\x21-\x7e]{2,500})$/,
  'an https, http, tel or mailto address in ASCII',
);

export const webAddress = matching(
  /^https?:\/\/(?![^/?#]*@)[A-Za-z0-9[][\x21-\x7e]{0,2000}$/,
  'an https or http address in ASCII',
);

export const language = oneOf(LANGUAGES);

/** Id of a document, without anchor. */
export const id: Check<string> = (value) => {
  const read = typeof value === 'string' ? parseAddress(value) : undefined;
  if (read === undefined || read.anchor !== undefined || value !== `${read.kind}/${read.path}`) {
    return fail('the id of a document', value);
  }
  return value;
};

/** Id of a document of that kind. */
export function idOf(kind: DocumentKind): Check<string> {
  return (value) => {
    const checked = id(value);
    if (!checked.startsWith(`${kind}/`)) return fail(`an id of kind ${kind}`, value);
    return checked;
  };
}

export function localizedOf<Value>(check: Check<Value>): Check<Localized<Value>> {
  return object({ 'zh-CN': check }, { ko: check, en: check });
}

/** A title, a name, one line. */
export const line = text(1000);
export const localizedLine = localizedOf(line);
export const localizedText = localizedOf(text());
