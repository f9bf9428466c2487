import { modalityOf } from './modality.js';
import { quantitiesInLaw } from './quantities.js';
import type { ArticleFacts, OfficialParagraph } from './statute.js';

/** One string per paragraph, item and sub-item, in order. */
export function officialLines(paragraphs: readonly OfficialParagraph[]): string[] {
  return paragraphs.flatMap(({ text, items = [] }) => [
    text,
    ...items.flatMap((item) => [item.text, ...(item.subitems ?? [])]),
  ]);
}

/**
 * The text whose sha256 stands in `articles.tsv`: paragraphs, items and sub-items one a line; within a line all white space
 * and zero-width characters are gone and full-width brackets, digits, points and per cent signs are ASCII. Two sources
 * that differ only in those are the same text; a word, a mark or a paragraph break that differs is a change.
 */
export function normalisedText(paragraphs: readonly OfficialParagraph[]): string {
  return officialLines(paragraphs).map(normaliseLine).join('\n');
}

function normaliseLine(line: string): string {
  return line
    .replace(/[\s\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[（）［］０-９．％]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/〔/g, '[')
    .replace(/〕/g, ']');
}

/** The facts of one article, but for the hash, which needs more than this room has. */
export function articleFacts(number: string, paragraphs: readonly OfficialParagraph[]): Omit<ArticleFacts, 'sha256'> {
  const text = officialLines(paragraphs).join('\n');
  return {
    number,
    paragraphs: paragraphs.map(({ items = [] }) => items.map(({ subitems = [] }) => subitems.length)),
    numbers: quantitiesInLaw(text),
    modality: modalityOf(text),
  };
}
