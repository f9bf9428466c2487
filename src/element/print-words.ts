import { getHost } from '../host/current-host.js';
import { msg } from '../locale/localize.js';

/** What the button says that prints: where nothing prints, what it does instead. */
export function printWords(words = msg('打印这一页')): string {
  const { print, kind } = getHost();
  if (print !== undefined) return words;
  return kind === 'kiosk' ? msg('用手机扫码带走') : msg('存成图片');
}
