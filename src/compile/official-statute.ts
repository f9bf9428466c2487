import type { Statute } from '../model/statute.js';
import { FieldReader } from './fields.js';
import { splitFrontMatter } from './front-matter.js';
import type { OfficialArticle } from './official-article.js';
import { readOfficialBody } from './official-body.js';
import type { ReportLine } from './official-outline.js';
import type { Problems } from './problem.js';
import type { StatuteHead } from './statute-head.js';
import { readStatuteFacts } from './statute-head.js';
import type { TextFile } from './text-file.js';
import { readTextFile } from './text-file.js';

/** One official file: the statute and its text. */
export interface OfficialStatute {
  readonly statute: Statute;
  /** In statute order; the preamble first, the annex last. Those two are not in `statute.articleCount`. */
  readonly articles: readonly OfficialArticle[];
}

/** Numbered articles only: the preamble and the annex are not counted. */
export function countArticles(articles: readonly { readonly number: string }[]): number {
  return articles.filter(({ number }) => /^\d/.test(number)).length;
}

/** Reads an official file; `undefined` when it cannot be read as one at all. Everything unclear is a problem. */
export async function readOfficialStatute(path: string, problems: Problems): Promise<OfficialStatute | undefined> {
  const source = await readTextFile(path, problems);
  return source === undefined ? undefined : parseOfficialStatute(source, problems);
}

/**
 * The format: a YAML head; `# 名称`; `## 编`, `### 分编`, `#### 章`, `##### 节`; each article begins `**第…条** `, its further
 * paragraphs and items stand one a line, up to the next article or heading.
 */
export function parseOfficialStatute(source: TextFile, problems: Problems): OfficialStatute | undefined {
  const front = splitFrontMatter(source, problems);
  if (front === undefined) return undefined;
  const fields = new FieldReader(front.head, '文件头', problems);
  const facts = readStatuteFacts(fields);
  const stated = fields.located('articles', { required: true, example: '如 articles: 143' });
  fields.text('source_path');
  fields.finish();
  if (facts === undefined) return undefined;
  const report: ReportLine = (code, line, what, fix) => {
    problems.add({ code, file: source.file, line, what, fix });
  };
  const { articles, outline, documentNumbers } = readOfficialBody(front.body, front.bodyLine, facts.title, report);
  const articleCount = countArticles(articles);
  if (stated?.kind === 'scalar' && stated.value !== articleCount) {
    const what = `文件头写 ${String(stated.value)} 条，正文有 ${String(articleCount)} 条`;
    report('official-article-count', stated.place.line, what, '核对原文，补上缺的条文或改正条数');
  }
  const head: StatuteHead = {
    ...facts,
    aliases: [],
    repeals: [],
    history: withNumbers(facts.history, documentNumbers),
  };
  return { statute: { ...head, outline, articleCount }, articles };
}

/** A 文号 printed above the text belongs to the statute's history. */
function withNumbers(history: readonly string[], documentNumbers: readonly string[]): readonly string[] {
  const missing = documentNumbers.filter((number) => !history.some((entry) => entry.includes(number)));
  return [...history, ...missing.map((number) => `文号：${number}`)];
}
