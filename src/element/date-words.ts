import { currentLanguage } from '../locale/localize.js';

/** 2026-11-23 → 2026年11月23日, 2026년 11월 23일, 23 November 2026. What is no date is shown as it is. */
export function dateWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined || Number.isNaN(year + month + date)) return day;
  switch (currentLanguage()) {
    case 'zh-CN':
      return `${String(year)}年${String(month)}月${String(date)}日`;
    case 'ko':
      return `${String(year)}년 ${String(month)}월 ${String(date)}일`;
    case 'en':
      return new Date(Date.UTC(year, month - 1, date)).toLocaleDateString('en-GB', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      });
  }
}

/** The day of an ISO instant, as above. */
export function instantWords(instant: string): string {
  return dateWords(instant.slice(0, 10));
}
