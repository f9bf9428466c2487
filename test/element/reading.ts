import type { LegalReader } from '../../src/element/legal-reader.js';
import { onFixture } from './fixture-pack.js';

export const GUIDE = 'guide/unpaid-wages';
export const ARTICLE = 'article/fixture-care-law/3';

/** A reader with a document of the small library, not yet on the page. */
export function reader(documentId: string, attributes: Readonly<Record<string, string>> = {}): LegalReader {
  return onFixture('legal-reader', { 'document-id': documentId, ...attributes }, '');
}
