import { chineseToNumber } from '../model/numerals.js';
import type { OutlineEntry } from '../model/statute.js';

export type ReportLine = (code: string, line: number, what: string, fix: string) => void;

/** Collects the headings of one statute while its lines go by. */
export interface OutlineBuilder {
  /** Opens a heading and closes those of its level and below. */
  heading(level: OutlineEntry['level'], title: string, line: number): void;
  /** Level of the open heading with the label before 四、 (三、), for a heading that lost its mark. */
  levelBefore(number: number): OutlineEntry['level'] | undefined;
  /** Files an article under the open headings; the index of the innermost. */
  article(number: string): number | undefined;
  finish(): OutlineEntry[];
}

interface OpenEntry {
  readonly level: OutlineEntry['level'];
  readonly title: string;
  readonly line: number;
  readonly parent: number | undefined;
  first?: string;
  last?: string;
}

interface Label {
  readonly kind: string;
  readonly number: number | undefined;
}

const LEVELS: Readonly<Record<string, OutlineEntry['level']>> = { 编: 1, 分编: 2, 章: 3, 节: 4 };
const LEVEL_NAMES = ['', '编（##）', '分编（###）', '章（####）', '节（#####）'] as const;

function labelOf(title: string): Label | undefined {
  const match =
    /^第(.{1,8}?)(编|分编|章|节)(?:\s|$)/.exec(title) ?? /^([零〇一二三四五六七八九十]{1,4})(、)/.exec(title);
  return match?.[1] === undefined || match[2] === undefined
    ? undefined
    : { kind: match[2], number: chineseToNumber(match[1]) };
}

export function createOutline(report: ReportLine): OutlineBuilder {
  const entries: OpenEntry[] = [];
  /** Indexes of the open headings, outermost first. */
  let open: number[] = [];
  /** Last number of each kind of label, and the heading it stood under. */
  const last = new Map<string, { number: number; parent: number | undefined }>();

  /** Labels run on (章 through all 分编 of 民法典合同编) or start again at 1 under a new heading. */
  function checkSequence(title: string, line: number, parent: number | undefined): void {
    const label = labelOf(title);
    if (label === undefined) return;
    if (label.number === undefined) {
      report('official-heading-number', line, `读不出标题“${title}”的序号`, '改成“第三章”这样的中文数字');
      return;
    }
    const before = last.get(label.kind);
    const runsOn = label.number === (before?.number ?? 0) + 1;
    const startsAgain = label.number === 1 && before?.parent !== parent;
    if (!runsOn && !startsAgain) {
      report(
        'official-heading-sequence',
        line,
        `标题“${title}”的序号接不上前一个`,
        '核对原文，看是否漏了或重了一个标题',
      );
    }
    last.set(label.kind, { number: label.number, parent });
  }

  function heading(level: OutlineEntry['level'], title: string, line: number): void {
    checkLevel(level, title, line, report);
    open = open.filter((index) => (entries[index]?.level ?? level) < level);
    const parent = open[open.length - 1];
    checkSequence(title, line, parent);
    open.push(entries.length);
    entries.push({ level, title, line, parent });
  }

  function levelBefore(number: number): OutlineEntry['level'] | undefined {
    for (const index of open) {
      const entry = entries[index];
      const label = labelOf(entry?.title ?? '');
      if (entry !== undefined && label?.kind === '、' && label.number === number - 1) return entry.level;
    }
    return undefined;
  }

  function article(number: string): number | undefined {
    for (const index of open) {
      const entry = entries[index];
      if (entry === undefined) continue;
      entry.first ??= number;
      entry.last = number;
    }
    return open[open.length - 1];
  }

  return { heading, levelBefore, article, finish: () => entries.map((entry) => closeEntry(entry, report)) };
}

function checkLevel(level: OutlineEntry['level'], title: string, line: number, report: ReportLine): void {
  const wanted = LEVELS[labelOf(title)?.kind ?? ''];
  if (wanted !== undefined && wanted !== level) {
    report(
      'official-heading-level',
      line,
      `“${title}”写成了${LEVEL_NAMES[level]}的层级`,
      `按格式应为${LEVEL_NAMES[wanted]}`,
    );
  }
}

function closeEntry({ level, title, line, parent, first, last }: OpenEntry, report: ReportLine): OutlineEntry {
  if (first === undefined) {
    report('official-heading-empty', line, `标题“${title}”下面没有条文`, '核对原文，看条文是否丢了');
  }
  const entry = { level, title, first: first ?? '', last: last ?? '' };
  return parent === undefined ? entry : { ...entry, parent };
}
