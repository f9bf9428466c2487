export const PAGE_STYLES = `
:root {
  --ink: #1f2421; --soft: #5c645f; --line: #dcdfdb; --paper: #fbfaf7; --side: #f3f2ed; --accent: #0f524c;
  --bad: #a3261c; --bad-paper: #fdf3f1; --warn: #7a5200; --warn-paper: #f8f1e0; --good: #1c6a3a;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6e9e7; --soft: #a3aca7; --line: #353c3a; --paper: #191d1f; --side: #131719; --accent: #7cc5bb;
    --bad: #ff9c8f; --bad-paper: #35201d; --warn: #e8c37a; --warn-paper: #312a1b; --good: #86cf9f;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html, body { height: 100%; margin: 0; }
body {
  display: grid; grid-template-columns: 300px minmax(0, 1fr); background: var(--paper); color: var(--ink);
  font: 15px/1.6 system-ui, 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; line-break: strict;
}
.begin { padding: 24px; color: var(--soft); }
h1, h2, h3, p, ol, ul, dl, dd, figure { margin: 0; padding: 0; }
h1 { font-size: 17px; } h2 { font-size: 16px; } h3 { font-size: 13px; color: var(--soft); font-weight: 600; }
button, input { font: inherit; color: inherit; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
a { color: var(--accent); text-underline-offset: 3px; }

aside { display: flex; flex-direction: column; min-height: 0; height: 100vh; background: var(--side); border-inline-end: 1px solid var(--line); }
aside header { padding: 16px 16px 8px; }
.county { color: var(--soft); }
.status { margin-top: 4px; font-size: 13px; font-weight: 600; }
.status.good { color: var(--good); } .status.bad { color: var(--bad); }
nav { display: flex; flex-direction: column; min-height: 0; flex: 1; }
nav input { margin: 8px 16px; min-height: 40px; padding: 4px 12px; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); }
.groups { overflow: auto; flex: 1; padding: 0 8px 24px; overscroll-behavior: contain; }
.groups summary { padding: 8px; font-weight: 600; cursor: pointer; }
.groups h3 { padding: 8px 8px 4px; }
.count { margin-inline-start: 8px; color: var(--soft); font-weight: 400; font-size: 13px; }
.row { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 8px; width: 100%; min-height: 36px; padding: 5px 8px; border: 0; border-radius: 6px; background: none; text-align: start; cursor: pointer; }
.row:hover { background: color-mix(in srgb, var(--accent) 8%, transparent); }
.row[aria-current=page] { background: color-mix(in srgb, var(--accent) 14%, transparent); font-weight: 600; }
.row .title { flex: 1 1 auto; max-width: 100%; }
.language { color: var(--soft); font-size: 12px; }
.row .bad, .row .warn { padding: 0 6px; border-radius: 4px; font-size: 12px; font-weight: 600; white-space: nowrap; }
.row .bad { color: var(--bad); background: var(--bad-paper); } .row .warn { color: var(--warn); background: var(--warn-paper); }
.none { padding: 8px; color: var(--soft); }

.work { display: flex; flex-direction: column; min-width: 0; height: 100vh; }
.lost { padding: 8px 16px; background: var(--warn-paper); color: var(--warn); font-weight: 600; }
.bar { display: flex; flex-wrap: wrap; gap: 8px 24px; justify-content: space-between; align-items: center; padding: 8px 16px; border-block-end: 1px solid var(--line); }
.tabs, .settings, .group { display: flex; gap: 4px; } .settings { gap: 16px; }
.tabs button, .group button { min-height: 36px; padding: 4px 12px; border: 1px solid transparent; border-radius: 6px; background: none; cursor: pointer; white-space: nowrap; }
.group button { padding: 4px 8px; color: var(--soft); font-size: 14px; }
.tabs button:hover, .group button:hover { border-color: var(--line); }
.tabs [aria-pressed=true] { background: color-mix(in srgb, var(--accent) 14%, transparent); font-weight: 600; }
.group [aria-pressed=true] { border-color: var(--line); color: var(--ink); }
main { position: relative; flex: 1; min-height: 0; }
.view { position: absolute; inset: 0; overflow: auto; padding: 16px; }
iframe { border: 0; background: #fff; }
.view.site { padding: 0; overflow: hidden; } .view.site iframe { width: 100%; height: 100%; display: block; }

.screens { display: flex; flex-wrap: wrap; gap: 24px; align-items: flex-start; }
.screen { overflow: hidden; border: 1px solid var(--line); border-radius: 6px; background: #fff; }
.screen iframe { transform-origin: 0 0; display: block; }
figcaption { padding-top: 4px; color: var(--soft); font-size: 13px; font-variant-numeric: tabular-nums; }
.hint { padding-top: 16px; color: var(--soft); font-size: 13px; }
.hint button { min-height: 32px; margin: 0 4px; padding: 0 8px; border: 1px solid var(--line); border-radius: 6px; background: none; cursor: pointer; }

.view.tests { display: flex; gap: 24px; }
.walk { flex: 0 0 400px; max-width: 45%; display: flex; flex-direction: column; gap: 8px; position: sticky; top: 0; }
.walk iframe { width: 100%; flex: 1; min-height: 300px; border: 1px solid var(--line); border-radius: 6px; }
.beside { flex: 1; min-width: 0; } .beside > * + * { margin-top: 16px; }
.choice { display: flex; flex-direction: column; align-items: flex-start; gap: 8px; }
.choice button { min-height: 44px; padding: 4px 16px; border: 1px solid var(--line); border-radius: 6px; background: none; cursor: pointer; }
.good { color: var(--good); } .bad { color: var(--bad); }
.said { color: var(--good); font-weight: 600; min-height: 1.6em; }
.cases { list-style: none; margin-top: 12px; }
.cases li { border-block-start: 1px solid var(--line); }
.cases summary { padding: 8px 0; cursor: pointer; } .cases summary span { font-weight: 600; }
.cases dl { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 2px 16px; padding: 0 16px; font-size: 14px; }
.cases dt { color: var(--soft); }
.cases .below { padding: 4px 16px 12px; }
.why { margin: 0 16px 8px; padding: 8px 12px; border-inline-start: 4px solid var(--bad); background: var(--bad-paper); }
.untested { padding-inline-start: 20px; color: var(--bad); }
.graph { width: 100%; height: auto; margin-top: 8px; border: 1px solid var(--line); border-radius: 6px; background: #fff; }
.picture summary { cursor: pointer; font-weight: 600; padding: 8px 0; }
.below { color: var(--soft); font-size: 14px; }
.below .where { margin-inline-start: 8px; }

.findings h2 { padding: 8px 0; } .findings .list + h2 { margin-top: 24px; } .findings { max-width: 860px; }
.list, .overlay ol { list-style: none; }
.list li, .overlay li { padding: 8px 12px; border-inline-start: 4px solid var(--bad); }
.list li + li, .overlay li + li { margin-top: 8px; }
.list.warn li { border-color: var(--warn); }
.where { font: 13px/1.6 ui-monospace, Consolas, 'Noto Sans Mono CJK SC', monospace; overflow-wrap: anywhere; }
.what { font-weight: 600; overflow-wrap: anywhere; } .fix { color: var(--soft); overflow-wrap: anywhere; }
.overlay { position: absolute; inset-inline: 16px; top: 16px; max-height: 55%; display: flex; flex-direction: column; padding: 12px 16px; border: 2px solid var(--bad); border-radius: 8px; background: var(--bad-paper); }
.overlay.elsewhere { display: none; }
.overlay header { display: flex; justify-content: space-between; align-items: center; color: var(--bad); }
.overlay header button { min-height: 36px; padding: 0 12px; border: 1px solid currentcolor; border-radius: 6px; background: none; cursor: pointer; }
.overlay ol { overflow: auto; margin: 8px 0; }
.overlay.folded ol, .overlay.folded .below { display: none; } .overlay.folded { inset-inline-start: auto; }
.overlay.folded header { gap: 16px; }

.main { min-height: 44px; padding: 4px 16px; border: 0; border-radius: 6px; background: var(--accent); color: var(--paper); font-weight: 600; cursor: pointer; }
.buttons { display: flex; gap: 12px; }
.save { width: min(640px, 90vw); padding: 24px; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); color: var(--ink); }
.save::backdrop { background: #0006; }
.save form > * + *, .save > * + * { margin-top: 12px; } .save label { display: block; font-weight: 600; margin-top: 12px; }
.save input { display: block; width: 100%; min-height: 44px; margin-top: 4px; padding: 4px 12px; border: 1px solid var(--soft); border-radius: 6px; background: var(--paper); font-weight: 400; }
.save pre { margin: 4px 0; padding: 12px; overflow: auto; white-space: pre-wrap; background: var(--side); border-radius: 6px; font: 13px/1.6 ui-monospace, Consolas, 'Noto Sans Mono CJK SC', monospace; }
.save .buttons button:not(.main) { min-height: 44px; padding: 4px 16px; border: 1px solid var(--line); border-radius: 6px; background: none; cursor: pointer; }
.fault { color: var(--bad); font-weight: 600; }
`;
