import type { LibraryReport, QuestionCoverage } from './library-report.js';
import type { PrintedPage, PrintedSection } from './printed-page.js';

const LANGUAGES: Readonly<Record<string, string>> = { ko: '朝鲜文', en: '英文' };
/** Unanswered questions shown on the page; `--json` has all. */
const SHOWN = 100;

/** The state of the library as a page to read and to print. */
export function libraryPage(report: LibraryReport): PrintedPage {
  const { name, at, statutes, reviews, gaps } = report;
  const overdue = reviews.filter((review) => review.overdue).length;
  return {
    title: `${name}：内容现状`,
    intro: [
      `${at}。法律 ${String(statutes.count)} 部，条文 ${String(statutes.articles)} 条，有白话的 ${String(statutes.withNotes)} 条，有原文的 ${String(statutes.withText)} 条。`,
      `该复核的 ${String(overdue)} 篇，两个月内到期的 ${String(reviews.length - overdue)} 篇。`,
    ],
    sections: [
      topicSection(report),
      reviewSection(report),
      ...(report.questions === undefined ? [] : [questionSection(report.questions)]),
      {
        heading: '缺什么',
        lines:
          gaps.length === 0
            ? ['没有发现']
            : gaps.map(({ what, ids }) => `${what}（${String(ids.length)}）：${ids.join('、')}`),
      },
      sizeSection(report),
    ],
  };
}

function topicSection({ topics }: LibraryReport): PrintedSection {
  const languages = Object.keys(topics[0]?.translated ?? {});
  const head = ['主题', '指南', '服务', '指引', ...languages.map((language) => LANGUAGES[language] ?? language)];
  const rows = topics.map(({ name, guides, services, pathways, translated }) => {
    const all = guides + services + pathways;
    const share = languages.map((language) => `${String(translated[language] ?? 0)}/${String(all)}`);
    return [name, String(guides), String(services), String(pathways), ...share];
  });
  return { heading: '各主题有多少（译文：译好正文的/一共）', table: [head, ...rows] };
}

function reviewSection({ reviews }: LibraryReport): PrintedSection {
  if (reviews.length === 0) return { heading: '复核', lines: ['两个月内没有要复核的'] };
  const rows = reviews.map(({ title, id, next, overdue }) => [overdue ? '过期' : '快到', next, title, id]);
  return { heading: '要复核的', table: [['', '到期', '标题', 'id'], ...rows] };
}

function questionSection({ asked, distinct, unanswered }: QuestionCoverage): PrintedSection {
  const share = distinct === 0 ? 0 : ((distinct - unanswered.length) / distinct) * 100;
  const rest = unanswered.length > SHOWN ? [`还有 ${String(unanswered.length - SHOWN)} 句，见 --json`] : [];
  return {
    heading: '大家问了、没有答案的',
    lines: [
      `一共问了 ${String(asked)} 次，${String(distinct)} 句不同的话，${share.toFixed(1)}% 找到了答案`,
      ...unanswered.slice(0, SHOWN).map(({ text, count }) => `${text}（${String(count)} 次）`),
      ...rest,
    ],
  };
}

function sizeSection({ sizes }: LibraryReport): PrintedSection {
  const size = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
  const rows = sizes.largest.map(({ name, raw, brotli }) => [name, size(raw), size(brotli)]);
  const all = [`全部 ${String(sizes.files)} 个文件`, size(sizes.raw), size(sizes.brotli)];
  return { heading: '内容包的大小', table: [['文件', '原样', '网上压缩后'], all, ...rows] };
}
