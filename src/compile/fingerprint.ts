import { createHash } from 'node:crypto';

const LENGTH = 6;

/** Fingerprint of one block as written, or of a whole file: six hexadecimal characters; white space does not count. */
export function fingerprint(source: string): string {
  const normalised = source.normalize('NFC').replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(normalised, 'utf8').digest('hex').slice(0, LENGTH);
}

export const FINGERPRINTS = /^[0-9a-f]{6}(?: +[0-9a-f]{6})*$/;
