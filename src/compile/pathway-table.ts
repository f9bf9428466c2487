import type { Finding, Pathway, Strength } from '../model/pathway.js';
import { blocksText } from '../model/text.js';
import { escapeHtml } from './escape-html.js';
import { conditionWords, nameWords } from './pathway-words.js';

/** One row of the decision table, in words. */
export interface TableRow {
  readonly id: string;
  /** Rank of an outcome from 1; none of a notice. */
  readonly rank?: number;
  readonly strength: string;
  readonly when: string;
  readonly title: string;
  readonly say: string;
  readonly cite: readonly string[];
  readonly deadline: string;
  readonly needs: readonly string[];
  readonly next: readonly string[];
}

export const STRENGTH_WORDS: Readonly<Record<Strength, string>> = {
  likely: '很可能可以',
  conditional: '看条件',
  ask: '先问',
  other_route: '走别的路',
  urgent: '紧急',
};

/** Outcomes in rank order, then the notices: conditions → outcome → citation. */
export function decisionTable(pathway: Pathway): TableRow[] {
  return [
    ...pathway.outcomes.map((outcome, index) => ({
      ...rowOf(pathway, outcome),
      rank: index + 1,
      strength: STRENGTH_WORDS[outcome.strength],
    })),
    ...pathway.notices.map((notice) => ({
      ...rowOf(pathway, notice),
      strength: notice.urgent === true ? '提醒（紧急）' : '提醒',
    })),
  ];
}

function rowOf(pathway: Pathway, finding: Finding): Omit<TableRow, 'rank' | 'strength'> {
  const { id, when, title = '', say, sources, deadline, needs, next } = finding;
  return {
    id,
    when: when === undefined ? '别的都不成立' : conditionWords(pathway, when),
    title,
    say: blocksText(say),
    cite: sources.map(({ label }) => label),
    deadline: deadline === undefined ? '' : nameWords(pathway, deadline),
    needs,
    next,
  };
}

/** The table as lines for the terminal. */
export function tableLines(pathway: Pathway): string[] {
  return decisionTable(pathway).flatMap((row) => [
    `${row.rank === undefined ? '·' : String(row.rank)} ${row.id} [${row.strength}] ${row.title}`,
    `   条件：${row.when}`,
    `   说：${row.say.replace(/\s+/g, ' ')}`,
    `   依据：${row.cite.join('；') || '无'}`,
    ...(row.deadline === '' ? [] : [`   期限：${row.deadline}`]),
  ]);
}

const STYLE = `body{font:16px/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:2rem;color:#1a1a1a}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #888;padding:.4rem .6rem;text-align:left;vertical-align:top}
th{background:#eee;position:sticky;top:0}td.say{white-space:pre-line;min-width:20rem}td.cite{min-width:13rem}td.name{min-width:8rem}small{color:#555}
@media print{body{margin:0;font-size:11px}th{position:static}}`;

/** The table as one page for lawyers to read against the law. */
export function tableHtml(pathway: Pathway): string {
  const { title, version, reviewed, lawAsOf, parameters } = pathway;
  const head = ['', '条件', '结果', '怎么说', '依据', '期限、材料、下一步'];
  const figures = parameters.map(({ id, unit, values }) => {
    const shown = values.map(({ from, to, value, sources, source, status }) => {
      const figure = typeof value === 'number' ? `${String(value)}${unit}` : JSON.stringify(value);
      const said = [...sources.map(({ label }) => label), ...(source === undefined ? [] : [source])].join('；');
      return `${from} 起${to === undefined ? '' : `到 ${to}`}：${figure}（${said}${status === 'pilot' ? '，试点' : ''}）`;
    });
    return `<li>$${escapeHtml(id)}：${escapeHtml(shown.join('；') || '没有定')}</li>`;
  });
  return [
    '<!doctype html>',
    `<html lang="zh-CN"><meta charset="utf-8"><title>${escapeHtml(title['zh-CN'])}：判断表</title><style>${STYLE}</style>`,
    `<h1>${escapeHtml(title['zh-CN'])}</h1>`,
    `<p>第 ${String(version)} 版；复核 ${reviewed.on}，下次 ${reviewed.next}；法律截至 ${lawAsOf}。从上往下看，第一个确定成立的就是结果；提醒可以和任何结果一起出现。</p>`,
    figures.length === 0 ? '' : `<h2>参数</h2><ul>${figures.join('')}</ul>`,
    `<table><thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead><tbody>`,
    ...decisionTable(pathway).map(rowHtml),
    '</tbody></table></html>',
    '',
  ].join('\n');
}

function rowHtml(row: TableRow): string {
  const more = [
    row.deadline === '' ? '' : `期限：${row.deadline}`,
    row.needs.length === 0 ? '' : `带：${row.needs.join('、')}`,
    row.next.length === 0 ? '' : `下一步：${row.next.join('、')}`,
  ].filter((line) => line !== '');
  const name = `${escapeHtml(row.title || row.id)}<br><small>${escapeHtml(row.id)} · ${escapeHtml(row.strength)}</small>`;
  const cells = [
    row.rank === undefined ? '提醒' : String(row.rank),
    escapeHtml(row.when).replace(/；(并且|或者)/g, '；<br>$1'),
  ].map((cell) => `<td>${cell}</td>`);
  cells.push(`<td class="name">${name}</td>`);
  return `<tr id="${escapeHtml(row.id)}">${cells.join('')}<td class="say">${escapeHtml(row.say)}</td><td class="cite">${row.cite.map(escapeHtml).join('<br>')}</td><td>${more.map(escapeHtml).join('<br>')}</td></tr>`;
}
