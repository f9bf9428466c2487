import { html, nothing, type TemplateResult } from 'lit';
import type { PeriodUnit } from '../model/pathway.js';
import type { Counting, FactFound } from '../pathway/found.js';
import { msg, str } from '../locale/localize.js';
import { dateWords } from './date-words.js';
import type { PathwayFlow } from './pathway-flow.js';
import type { PathwayTexts } from './pathway-texts.js';

/** A deadline in words, for the screen, the sheet and the summary. */
export interface DeadlineWords {
  /** 申请仲裁的最后一天. */
  readonly label: string;
  /** The same as it is shown, in both languages. */
  readonly shown: TemplateResult;
  /** 2027年9月10日（还有291天）, or 已过. */
  readonly when: string;
  readonly isPast: boolean;
  /** It has passed, or comes within days. */
  readonly isUrgent: boolean;
  /** How it was counted, and what to mind. */
  readonly counted: readonly string[];
}

export function deadlineWords(
  fact: FactFound | undefined,
  flow: PathwayFlow,
  texts: PathwayTexts,
): DeadlineWords | undefined {
  if (fact?.value === undefined || fact.state !== 'known') return undefined;
  const today = flow.room.today();
  const own = flow.pathway.facts.find(({ id }) => id === fact.id)?.label;
  const place = `facts.${fact.id}.label`;
  const day = dateWords(fact.value);
  const isPast = fact.value < today;
  return {
    label: own === undefined ? msg('最后一天') : texts.plain(own, place),
    shown: own === undefined ? html`${msg('最后一天')}` : texts.render(own, place),
    when: isPast ? msg(str`${day}，已过`) : leftWords(day, daysBetween(today, fact.value)),
    isPast,
    isUrgent: daysBetween(today, fact.value) <= URGENT_WITHIN,
    counted: fact.counting === undefined ? [] : countingWords(fact.counting),
  };
}

function leftWords(day: string, days: number): string {
  if (days === 0) return msg(str`${day}，就是今天`);
  return msg(str`${day}，还有${String(days)}天`);
}

const DAY = 86_400_000;
/** Days: from then on a deadline is shown in the warm colour. */
const URGENT_WITHIN = 30;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

function countingWords({ start, periods, counted, last, skipped, unsureYears }: Counting): string[] {
  const period = periods.map(({ count, unit }) => periodWords(count, unit)).join(msg('再加'));
  const lines = [msg(str`从 ${dateWords(start)} 的第二天起算${period}，到 ${dateWords(counted)}。`)];
  if (skipped.length > 0)
    lines.push(msg(str`${dateWords(counted)} 是周末或者节假日，顺延到 ${dateWords(last)}。最好赶在放假前办。`));
  if (unsureYears.length > 0) {
    lines.push(
      msg(str`${unsureYears.join(msg('、'))}年的放假安排这里还没有收录，遇节假日可能顺延，请按这一天之前办。`),
    );
  }
  return lines;
}

function periodWords(count: number, unit: PeriodUnit): string {
  const number = String(count);
  switch (unit) {
    case '年':
      return msg(str`${number}年`);
    case '月':
      return msg(str`${number}个月`);
    case '日':
      return msg(str`${number}日`);
    case '工作日':
      return msg(str`${number}个工作日`);
  }
}

/** A dated line in the warm box; past is said, not only shown. */
export function renderDeadline(
  fact: FactFound | undefined,
  flow: PathwayFlow,
  texts: PathwayTexts,
): TemplateResult | typeof nothing {
  const words = deadlineWords(fact, flow, texts);
  if (words === undefined) return nothing;
  return html`<div
    class="callout deadline ${words.isUrgent ? 'warm' : 'call'} ${words.isPast ? 'past' : ''}"
    part="deadline"
  >
    <p class="tone">${words.shown}</p>
    <p class="when"><strong>${words.when}</strong></p>
    ${words.isPast ? html`<p>${msg('日子过了也别先放弃：打 12348 问还有没有办法。')}</p>` : nothing}
    ${
      words.counted.length === 0
        ? nothing
        : html`<details>
            <summary>${msg('怎么算的')}</summary>
            ${words.counted.map((line) => html`<p>${line}</p>`)}
          </details>`
    }
  </div>`;
}
