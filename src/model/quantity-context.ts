/** The words around a number in characters that tell a limit of law from everyday speech. */

interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WINDOW = 4;
const LIMIT_AFTER = /^(?:[以之]?内|以上|以下|以外|届满|期满|为限|的?期限)/;
const LIMIT_BEFORE = /(?:满|超过|不过|至少|最少|最多|最长|最短|最低|最高|[少多低高]于|延长|为期)$/;
/** 这两天, 前两年, 过两天: some, not two. 百分之百: certainly. */
const LOOSE_BEFORE = /[这那前过近头隔]$/;
const LOOSE_AFTER = /^(?:两头|半个?月)/;

/** Whether a word of limit stands beside the number: 一年内, 满一年, 三人以上. */
export function isLimit(text: string, { start, end }: Place): boolean {
  // 两个以上见证人: the limit stands inside.
  const inside = text.slice(start, end);
  return (
    /以[上下]/.test(inside) ||
    LIMIT_AFTER.test(text.slice(end, end + WINDOW)) ||
    LIMIT_BEFORE.test(text.slice(Math.max(0, start - WINDOW), start))
  );
}

/** Whether everyday speech uses the number loosely: 这两天, 三天两头, 百分之百. */
export function isVague(text: string, { text: written, start, end }: Place): boolean {
  if (written === '百分之百') return true;
  if (LOOSE_AFTER.test(text.slice(end, end + WINDOW))) return true;
  return written.startsWith('两') && LOOSE_BEFORE.test(text.slice(Math.max(0, start - 1), start));
}
