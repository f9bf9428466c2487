import { escapeHtml } from './escape-html.js';
import type { ChangeReport, ReportedChange, StatuteReport } from './change-report.js';
import { documentsToRead } from './change-report.js';
import { changedLabel, CHANGE_NAMES, citingName, countChanges, WRITTEN_FOR } from './change-report-text.js';

/** One page that prints well on A4: what to read again first, then every change. No script, nothing from elsewhere. */
export function reportHtml(report: ChangeReport): string {
  const alone = [
    ...report.onlyBefore.map((id) => `<p>只在旧文本里：${escapeHtml(id)}</p>`),
    ...report.onlyAfter.map((id) => `<p>只在新文本里：${escapeHtml(id)}</p>`),
  ];
  const body = [...report.statutes.map(statuteHtml), ...alone].join('\n');
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>法律变动报告</title>
<style>
body { max-width: 46em; margin: 2em auto; padding: 0 1em; font: 16px/1.7 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1d2129; }
h1 { font-size: 1.5em; } h2 { font-size: 1.15em; margin: 1.6em 0 .2em; } p { margin: .3em 0; white-space: pre-line; }
del { color: #8f1d14; background: #fdeceb; } ins { color: #0b5a2a; background: #e6f5ea; text-decoration: underline; }
.kind { font-size: .85em; border: 1px solid; border-radius: .3em; padding: 0 .4em; margin-right: .5em; }
.cited { color: #4a5568; } li { margin: .2em 0; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } section { break-inside: avoid; } del, ins { background: none; } }
</style>
<h1>法律变动报告</h1>
${body === '' ? '<p>两份文本一样，没有变动。</p>' : body}
</html>
`;
}

function statuteHtml(report: StatuteReport): string {
  const { title, before, after, unchanged, changes, writtenFor } = report;
  const toRead = [...documentsToRead(report).values()].map(({ citing, changes: cited }) => {
    const where = cited.map(changedLabel).join('、');
    return `<li>☐ ${escapeHtml(citingName(citing))} <code>${escapeHtml(citing.id)}</code>：${escapeHtml(where)}</li>`;
  });
  return `<h1>${escapeHtml(title)}</h1>
<p>旧：${escapeHtml(before.effective)} 起施行，${String(before.articles)} 条。新：${escapeHtml(after.effective)} 起施行，${String(after.articles)} 条。
${escapeHtml(countChanges(report))}，没有变 ${String(unchanged)} 条。${WRITTEN_FOR[writtenFor]}。</p>
<h2>要重新核对的内容</h2>
${toRead.length === 0 ? '<p>没有内容引用变动的条文。</p>' : `<ul>${toRead.join('\n')}</ul>`}
${changes.map(changeHtml).join('\n')}`;
}

function changeHtml(change: ReportedChange): string {
  const marks = { same: ['', ''], removed: ['<del>', '</del>'], added: ['<ins>', '</ins>'] } as const;
  const text = change.parts
    .map((part) => `${marks[part.kind][0]}${escapeHtml(part.text)}${marks[part.kind][1]}`)
    .join('');
  const citing = change.citedBy.map(citingName).join('、');
  return `<section><h2><span class="kind">${CHANGE_NAMES[change.kind]}</span>${escapeHtml(changedLabel(change))}</h2>
${text === '' ? '' : `<p>${text}</p>`}${citing === '' ? '' : `<p class="cited">引用它的：${escapeHtml(citing)}</p>`}</section>`;
}
