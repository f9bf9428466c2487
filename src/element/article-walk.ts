import type { Library } from '../load/library.js';
import { articleId } from '../model/address.js';
import type { Article } from '../model/document.js';

/** No statute has more articles; a ring of neighbours in a damaged pack ends here. */
const MOST_ARTICLES = 2000;

/**
 * Articles of a statute in their order, from one on, as long as they belong. Groups are fetched as they are reached.
 * Rejects with `PackError`.
 */
export async function articlesFrom(
  library: Library,
  statute: string,
  first: string,
  belongs: (article: Article) => boolean,
  signal?: AbortSignal,
): Promise<Article[]> {
  const articles: Article[] = [];
  let number: string | undefined = first;
  while (number !== undefined && articles.length < MOST_ARTICLES) {
    const document = await library.document(articleId(statute, number), signal);
    if (document.kind !== 'article' || !belongs(document)) break;
    articles.push(document);
    number = document.next;
  }
  return articles;
}
