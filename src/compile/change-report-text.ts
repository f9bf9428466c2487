import { articleLabel } from '../model/numerals.js';
import type { ChangeReport, ReportedChange, StatuteReport } from './change-report.js';
import { documentsToRead } from './change-report.js';
import type { Citing } from './citing-documents.js';
import type { TextPart } from './statute-changes.js';

export const CHANGE_NAMES = { added: '新增', removed: '删去', renumbered: '改了条号', changed: '改了文字' } as const;

export const WRITTEN_FOR = {
  before: '内容引用的是旧文本的条号',
  after: '内容已经照新文本改过，引用的是新条号',
} as const;

/** 第十条 → 第十二条, or the one number there is. */
export function changedLabel({ from, to }: ReportedChange): string {
  if (from === undefined || to === undefined || from === to) return articleLabel(from ?? to ?? '');
  return `${articleLabel(from)} → ${articleLabel(to)}`;
}

/** 新增 16 条，删去 2 条 … in the order of the names. */
export function countChanges({ changes }: StatuteReport): string {
  const counted = (['changed', 'added', 'removed', 'renumbered'] as const)
    .map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }))
    .filter(({ count }) => count > 0);
  return counted.map(({ kind, count }) => `${CHANGE_NAMES[kind]} ${String(count)} 条`).join('，');
}

export function citingName({ title, headnote, translations }: Citing): string {
  const name = headnote === undefined ? `《${title}》` : `${title}（${headnote}）的白话`;
  return translations.length === 0 ? name : `${name}（译文 ${translations.join('、')}）`;
}

/** How the words of a kind of part are set off: colours on a terminal, brackets elsewhere. */
export type MarkPart = (part: TextPart) => string;

export const inBrackets: MarkPart = ({ kind, text }) =>
  kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`;

/** The report as plain text, a line a string. */
export function reportLines({ statutes, onlyBefore, onlyAfter }: ChangeReport, mark: MarkPart = inBrackets): string[] {
  const lines = statutes.flatMap((statute) => statuteLines(statute, mark));
  if (onlyBefore.length > 0) lines.push(`只在旧文本里：${onlyBefore.join('、')}`);
  if (onlyAfter.length > 0) lines.push(`只在新文本里：${onlyAfter.join('、')}`);
  return lines.length === 0 ? ['两份文本一样，没有变动'] : lines;
}

function statuteLines(report: StatuteReport, mark: MarkPart): string[] {
  const { title, before, after, unchanged, changes, writtenFor } = report;
  const versions = `${before.effective} 起施行，${String(before.articles)} 条 → ${after.effective} 起施行，${String(after.articles)} 条`;
  const toRead = [...documentsToRead(report).values()].map(
    ({ citing, changes: cited }) => `  - ${citing.id} ${citingName(citing)}：${cited.map(changedLabel).join('、')}`,
  );
  return [
    `${title}（${versions}）`,
    `${countChanges(report)}，没有变 ${String(unchanged)} 条`,
    WRITTEN_FOR[writtenFor],
    '',
    ...(toRead.length === 0
      ? ['没有内容引用变动的条文']
      : [`要重新核对的内容 ${String(toRead.length)} 份：`, ...toRead]),
    '',
    ...changes.flatMap((change) => changeLines(change, mark)),
  ];
}

function changeLines(change: ReportedChange, mark: MarkPart): string[] {
  const citing = change.citedBy.map(citingName).join('、');
  const text = change.parts.map(mark).join('');
  return [
    `${CHANGE_NAMES[change.kind]} ${changedLabel(change)}`,
    ...(text === '' ? [] : text.split('\n').map((line) => `    ${line}`)),
    ...(citing === '' ? [] : [`    引用它的：${citing}`]),
    '',
  ];
}
