import { msg, str } from '../locale/localize.js';
import type { PathwayFlow } from './pathway-flow.js';

/** 第3题，最多还有5题. */
export function progressWords(flow: PathwayFlow, id: string): string {
  if (flow.question(id)?.type === 'info') return msg('看一下');
  const { answered, most } = flow.progress(id);
  const left = Math.max(most - 1, 0);
  const here = String(answered + 1);
  return left === 0 ? msg(str`第${here}题，最后一题`) : msg(str`第${here}题，最多还有${String(left)}题`);
}
