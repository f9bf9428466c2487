import type { ArticleFacts, Modality } from '../model/statute.js';
import type { Problems } from './problem.js';
import type { TextFile } from './text-file.js';

/**
 * `articles.tsv`: facts about every article of one statute, never its text. Made by `mingbai import-statute --index`.
 * Tab-separated, UTF-8, `\n`; the first line names the columns; one line per article in statute order:
 *
 * - `article`: `1062`, `133-1` (之一), `preamble`, `annex`.
 * - `paragraphs`: how many paragraphs (款).
 * - `items`: items (项) of each paragraph, separated by `;`. Where items have sub-items (目), the count of each item's stands
 *   behind in brackets: `6(10,3,0,0,2,0);0` is six items in the first paragraph, the first with ten sub-items, and a
 *   second paragraph without items.
 * - `numbers`: numbers with their units in the one spelling of `quantities.ts`, each once, in order, separated by a space.
 * - `modality`: 可以, 应当, 不得, 禁止 (as `modality.ts` reads them), every occurrence in order, separated by a space.
 * - `sha256`: of the normalised text (`normalisedText` in `article-facts.ts`).
 */
const COLUMNS = ['article', 'paragraphs', 'items', 'numbers', 'modality', 'sha256'];

const FIX = '不要手改；用 mingbai import-statute --index 重新生成';

export function writeArticlesTsv(facts: readonly ArticleFacts[]): string {
  const lines = facts.map(({ number, paragraphs, numbers, modality, sha256 }) =>
    [
      number,
      String(paragraphs.length),
      paragraphs.map(writeItems).join(';'),
      numbers.join(' '),
      modality.join(' '),
      sha256,
    ].join('\t'),
  );
  return `${[COLUMNS.join('\t'), ...lines].join('\n')}\n`;
}

function writeItems(items: readonly number[]): string {
  const count = String(items.length);
  return items.some((subitems) => subitems > 0) ? `${count}(${items.join(',')})` : count;
}

/** Reads the file back; a line that is not in this format is a problem and left out. */
export function readArticlesTsv({ text, file }: TextFile, problems: Problems): ArticleFacts[] {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== COLUMNS.join('\t')) {
    problems.add({ code: 'articles-tsv', file, line: 1, what: '第一行不是 articles.tsv 的列名', fix: FIX });
    return [];
  }
  const facts: ArticleFacts[] = [];
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line === '') continue;
    const article = readLine(line);
    if (article === undefined || seen.has(article.number)) {
      const what = article === undefined ? '这一行读不懂' : `第 ${article.number} 条写了两次`;
      problems.add({ code: 'articles-tsv', file, line: index + 1, what, fix: FIX });
      continue;
    }
    seen.add(article.number);
    facts.push(article);
  }
  return facts;
}

/** A line as `writeArticlesTsv` writes it, tabs between. */
const LINE = /^([1-9]\d*(?:-[1-9]\d*)?|preamble|annex)\t(\d+)\t([\d(),;]+)\t([^\t]*)\t([^\t]*)\t([0-9a-f]{64})$/;
const MODALITIES: readonly Modality[] = ['可以', '应当', '不得', '禁止'];

function readLine(line: string): ArticleFacts | undefined {
  const match = LINE.exec(line);
  if (match === null) return undefined;
  const [, number = '', count, items = '', numbers = '', modality = '', sha256 = ''] = match;
  const paragraphs = items.split(';').map(readItems);
  const modalities = splitWords(modality).map((word) => MODALITIES.find((known) => known === word));
  if (String(paragraphs.length) !== count || !paragraphs.every(isPresent) || !modalities.every(isPresent))
    return undefined;
  return { number, paragraphs, numbers: splitWords(numbers), modality: modalities, sha256 };
}

function readItems(text: string): readonly number[] | undefined {
  const match = /^(\d{1,4})(?:\((\d+(?:,\d+)*)\))?$/.exec(text);
  if (match?.[1] === undefined) return undefined;
  const count = Number(match[1]);
  const subitems = match[2]?.split(',').map(Number) ?? new Array<number>(count).fill(0);
  return subitems.length === count ? subitems : undefined;
}

function splitWords(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

function isPresent<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}
