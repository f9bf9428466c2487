import { createHash } from 'node:crypto';
import { articleFacts, normalisedText } from '../model/article-facts.js';
import type { ArticleFacts } from '../model/statute.js';
import type { OfficialArticle } from './official-article.js';

/** sha256, hexadecimal, of `normalisedText`. */
export function factsOf({ number, paragraphs }: Pick<OfficialArticle, 'number' | 'paragraphs'>): ArticleFacts {
  const sha256 = createHash('sha256').update(normalisedText(paragraphs), 'utf8').digest('hex');
  return { ...articleFacts(number, paragraphs), sha256 };
}
