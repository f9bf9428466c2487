import { PackError } from './format.js';

/**
 * Most bytes of each kind of file. A reader refuses by size first: 2 MB are parsed and checked in about 40 ms on a
 * desktop, so that even a kiosk never stands still for 200 ms (S5). Our own groups stay under 300 kB.
 */
export const MOST_BYTES = {
  manifest: 512 * 1024,
  catalogue: 2 * 1024 * 1024,
  group: 2 * 1024 * 1024,
  lexicon: 512 * 1024,
} as const;

/** Nesting of objects and arrays. Text nests about four levels for each list or callout. */
const MOST_DEPTH = 64;
/** Values in one file; the largest of ours has about 10,000. */
const MOST_VALUES = 200_000;

/**
 * The value in a JSON file, parsed only after its size, depth and number of values are known to be harmless.
 * Throws `PackError`: `too-large`, `not-a-pack` (no JSON object at all: a login page, an error page) or `malformed`.
 * `name` is quoted in the message.
 */
export function parseJsonBytes(bytes: Uint8Array, limit: number, name: string): unknown {
  if (bytes.length > limit) {
    throw new PackError('too-large', `"${name}" has ${String(bytes.length)} bytes, more than ${String(limit)}`);
  }
  const first = bytes[byteOrderMarkLength(bytes)];
  if (first !== OPEN_BRACE) throw new PackError('not-a-pack', `"${name}" is not a file of a pack`);
  refuseExcess(bytes, name);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (error) {
    throw new PackError('malformed', `"${name}" is not valid JSON: ${error instanceof Error ? error.message : ''}`);
  }
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

function byteOrderMarkLength(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** Counts brackets and commas outside strings. Every byte of these is ASCII, so UTF-8 needs no decoding here. */
function refuseExcess(bytes: Uint8Array, name: string): void {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) at = endOfString(bytes, at);
    else if (byte === COMMA) values++;
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      values++;
      depth++;
    } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth--;
    if (depth > MOST_DEPTH) {
      throw new PackError('malformed', `"${name}" is nested deeper than ${String(MOST_DEPTH)} levels`);
    }
    if (values > MOST_VALUES) throw new PackError('malformed', `"${name}" has more than ${String(MOST_VALUES)} values`);
  }
}

/** Index of the closing quote of the string that opens at `start`; the last index when it never closes. */
function endOfString(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}
