import type { Article } from '../model/document.js';
import type { Statute } from '../model/statute.js';
import { inStatuteOutline } from './outline.js';

/** Titles of the parts of a statute, brought together with its articles in whatever order both arrive. */
export interface StatuteStructure {
  addArticle(article: Article, number: number): void;
  addStatute(statute: Statute): void;
  /** The statute's facts, once its group is there. */
  statute(id: string): Statute | undefined;
}

/**
 * `onTitles`: told the short name of an article's statute and the titles it stands under, by its number; of one replaced
 * since, too, where it harms nobody.
 */
export function createStatuteStructure(
  onTitles: (number: number, statute: string, titles: string) => void,
): StatuteStructure {
  const statutes = new Map<string, Statute>();
  /** Articles that came before the outline of their statute. */
  const waiting = new Map<string, { readonly article: Article; readonly number: number }[]>();

  const tell = (statute: Statute, article: Article, number: number): void => {
    onTitles(number, statute.short, inStatuteOutline(statute, article.outline).join('\n'));
  };

  return {
    addArticle(article, number) {
      const statute = statutes.get(article.statute);
      if (statute !== undefined) tell(statute, article, number);
      else waiting.set(article.statute, [...(waiting.get(article.statute) ?? []), { article, number }]);
    },
    addStatute(statute) {
      statutes.set(statute.id, statute);
      const list = waiting.get(statute.id) ?? [];
      waiting.delete(statute.id);
      for (const { article, number } of list) tell(statute, article, number);
    },
    statute: (id) => statutes.get(id),
  };
}
