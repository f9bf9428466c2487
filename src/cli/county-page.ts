import { escapeHtml } from '../compile/escape-html.js';
import type { County } from './county-answers.js';

/** The page a county begins with: one element, works from a stick (`file:`) and from any web server. */
export function countyPage(county: County): (readonly [path: string, text: string])[] {
  return [
    ['site/index.html', page(county)],
    ['site/site.css', CSS],
  ];
}

function page({ name, hotlines }: County): string {
  const title = escapeHtml(name);
  const own = hotlines.map(({ number, name: called }) => {
    const digits = number.replace(/[^+0-9]/g, '');
    return `        <p>${escapeHtml(called)} <a href="tel:${digits}">${escapeHtml(number)}</a></p>\n`;
  });
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}公共法律服务</title>
    <link rel="stylesheet" href="site.css" />
    <script src="mingbai/mingbai.min.js" defer></script>
  </head>
  <body>
    <header>
      <h1>${title}公共法律服务</h1>
    </header>
    <main>
      <legal-portal pack="pack/">
        <p>着急的话，打 <a href="tel:12348">12348</a>，免费问法律。</p>
${own.join('')}      </legal-portal>
    </main>
  </body>
</html>
`;
}

const CSS = `body {
  margin: 0;
  font-family: 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
  line-height: 1.6;
}

header,
main {
  max-width: 60em;
  margin: 0 auto;
  padding: 0 1em;
}
`;
