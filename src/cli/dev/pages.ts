import { escapeHtml } from '../../compile/escape-html.js';

/** Of every page: our own scripts and styles, nothing from elsewhere, and no frame around it but our own. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

export const SHELL_POLICY = `${POLICY}; frame-src 'self'; img-src 'self'`;
/** As strict as the strictest site the elements are made for. */
export const SITE_POLICY = `${POLICY}; require-trusted-types-for 'script'`;

/** The page the editor has open. `token`: shows that a request comes from it. */
export function shellPage(token: string): string {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="mingbai-token" content="${escapeHtml(token)}">
    <title>明白 · 预览</title>
    <script type="module" src="/page/page.js"></script>
  </head>
  <body><p class="begin">正在打开……</p></body>
</html>
`;
}

/**
 * What a resident sees: the portal on a plain page, which restores its place when it is loaded again. `stamp`: of the
 * scripts, so that the browser keeps them compiled.
 */
export function sitePage(name: string, stamp: string): string {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(name)}</title>
    <script type="module" src="/page/site.js"></script>
    <script src="/mingbai/${stamp}/mingbai.min.js" defer></script>
  </head>
  <body>
    <legal-portal pack="/pack/" routing="query" restore>
      <p class="begin">这里还没有能看的内容：先改好左边列出的问题。</p>
    </legal-portal>
  </body>
</html>
`;
}
