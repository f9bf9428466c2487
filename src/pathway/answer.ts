/** The one answer of an `info` page: it was read. */
export const SEEN = 'seen';

/**
 * What the reader said. choice and yes-no: an option's id. multi: ids of options, in the order of the question, or
 * `none`. number: a number; money: yuan with at most two decimals. date: YYYY-MM-DD. place: id of a place without its
 * kind (`changbai-legal-aid`). info: `seen`. Every question but info: `unknown` (不清楚), unless it is forbidden.
 */
export type Answer = string | number | readonly string[];

/** By question id. Only own properties count. */
export type Answers = { readonly [question: string]: Answer };
