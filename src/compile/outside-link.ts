/** An outside address in the form a pack carries: absolute, ASCII, https, http, tel or mailto. */
export type OutsideLink = { readonly href: string } | { readonly what: string; readonly fix: string };

const ASCII_WEB = /^https?:\/\/[A-Za-z0-9[][\x21-\x7e]{0,2000}$/;
const PHONE = /^tel:[+0-9*#,;()-]{2,40}$/;
const MAIL = /^mailto:[A-Za-z0-9][\x21-\x7e]{2,500}$/;
const ID_FIX = '站内写 id，如 guide/wills；站外写完整的 https:// 地址';

/** Judges what stands in the round brackets of a link when it is none of our ids. */
export function outsideLink(target: string): OutsideLink {
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(target)?.[1]?.toLowerCase();
  if (scheme === undefined) return { what: relativeFault(target), fix: ID_FIX };
  if (scheme === 'https' || scheme === 'http') return webLink(target);
  if (scheme === 'tel' || scheme === 'mailto') {
    const href = `${scheme}:${target.slice(scheme.length + 1).replace(/\s/g, '')}`;
    if ((scheme === 'tel' ? PHONE : MAIL).test(href)) return { href };
    return {
      what: `${scheme === 'tel' ? '电话' : '邮箱'}地址“${shorten(target)}”不对`,
      fix: scheme === 'tel' ? '写成 tel:12348，只用数字和连字符' : '写成 mailto:名字@单位.cn',
    };
  }
  return { what: `链接不能用“${scheme}:”`, fix: '只能用 https、http、tel、mailto；站内写 id，如 guide/wills' };
}

function webLink(target: string): OutsideLink {
  let url: URL;
  try {
    url = new URL(target);
  } catch {
    return { what: `网址“${shorten(target)}”不对`, fix: '写完整的 https:// 地址' };
  }
  if (url.username !== '' || url.password !== '') {
    return { what: `网址“${shorten(target)}”里有用户名或密码`, fix: '删去 @ 前面的部分' };
  }
  if (!/^https?:\/\//i.test(target) || !ASCII_WEB.test(url.href)) {
    return { what: `网址“${shorten(target)}”不对`, fix: '写完整的 https:// 地址' };
  }
  return { href: url.href };
}

function relativeFault(target: string): string {
  if (target === '') return '链接没有地址';
  if (/^[/\\]{2}/.test(target)) return `链接“${shorten(target)}”没有写协议`;
  if (target.startsWith('#')) return `链接“${shorten(target)}”只写了 # 后面的部分`;
  return `链接“${shorten(target)}”不是站内的 id，也不是完整的网址`;
}

function shorten(target: string): string {
  return target.length > 60 ? `${target.slice(0, 60)}…` : target;
}
