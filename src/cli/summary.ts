import type { QueryFigures } from '../compile/ask-queries.js';
import type { Counts } from '../compile/counts.js';

const LANGUAGE_NAMES = { ko: '朝鲜文', en: '英文' } as const;

/** How much content there is and how well search finds it, in a few lines. Nothing is said of what is not there. */
export function summaryLines(counts: Counts, queries: QueryFigures | undefined): string[] {
  return [...contentLines(counts), ...pathwayLines(counts), ...readingLines(counts), ...queryLines(queries)];
}

function contentLines({ documents, guides, translations, titles }: Counts): string[] {
  const topics = Object.entries(guides)
    .filter(([, count]) => count > 0)
    .map(([topic, count]) => `${topic} ${String(count)}`);
  const translated = (['ko', 'en'] as const).flatMap((language) => {
    const made = translations[language];
    if (made === undefined) return [];
    const { guide = 0, service = 0, term = 0 } = made;
    const named = titles[language]?.service ?? 0;
    return `${LANGUAGE_NAMES[language]}：指南 ${String(guide)} 篇，服务事项 ${String(service)} 项（有名称的 ${String(named)} 项），词语 ${String(term)} 个`;
  });
  const { guide = 0, service = 0, term = 0 } = documents;
  const all = `内容：指南 ${String(guide)} 篇，服务事项 ${String(service)} 项，词语 ${String(term)} 个`;
  return [all, ...(topics.length === 0 ? [] : [`指南：${topics.join('，')}`]), ...translated];
}

/** Of all guided pathways together: how many tests hold, and how much was proved. */
function pathwayLines({ pathways }: Counts): string[] {
  const figures = Object.values(pathways);
  if (figures.length === 0) return [];
  const total = (count: (each: (typeof figures)[number]) => number): string =>
    String(figures.reduce((sum, each) => sum + count(each), 0));
  const proofs = figures.flatMap(({ proof }) => proof ?? []);
  const states = String(proofs.reduce((sum, { states: found }) => sum + found, 0));
  const witnesses = String(proofs.reduce((sum, { witnesses: found }) => sum + found, 0));
  const failed = total(({ failedTests }) => failedTests);
  return [
    `指引：${String(figures.length)} 条，测试 ${total(({ tests }) => tests)} 个${failed === '0' ? '' : `（${failed} 个不对）`}，证明 ${String(proofs.length)} 条：${states} 种情形，${witnesses} 个走得到的例子`,
  ];
}

/** Of all guides and services together. */
function readingLines({ reading }: Counts): string[] {
  const texts = Object.values(reading);
  const sentences = texts.reduce((sum, text) => sum + text.sentences, 0);
  if (sentences === 0) return [];
  const mean = texts.reduce((sum, text) => sum + text.mean * text.sentences, 0) / sentences;
  const longest = Math.max(...texts.map((text) => text.longest));
  return [`句子：平均 ${mean.toFixed(1)} 个字，最长 ${String(longest)} 个字`];
}

function queryLines(queries: QueryFigures | undefined): string[] {
  if (queries === undefined) return [];
  const { dev, held, leftOut } = queries;
  const share = ({ asked, found }: QueryFigures['dev']): string =>
    asked === 0 ? '没有问' : `${String(found)}/${String(asked)}（${((found / asked) * 100).toFixed(1)}%）`;
  return [
    `搜索：前三条里找到的，dev ${share(dev)}，held ${share(held)}；和标题、别名、问法或词语相同、没有算的 ${String(leftOut)} 句`,
  ];
}
