import { svg, html, nothing, type TemplateResult } from 'lit';
import { generate } from 'lean-qr';

/** Modules of white around a code, without which readers do not find it. */
export const QUIET = 4;

/** A text as a QR code, black on white whatever the scheme; nothing when it is too long for one. */
export function renderQr(text: string, label: string): TemplateResult | typeof nothing {
  const path = qrPath(text);
  if (path === undefined) return nothing;
  const size = String(path.size + 2 * QUIET);
  return html`<svg
    class="qr"
    viewBox=${`-${String(QUIET)} -${String(QUIET)} ${size} ${size}`}
    role="img"
    aria-label=${label}
    shape-rendering="crispEdges"
  >
    ${svg`<rect x=${-QUIET} y=${-QUIET} width=${size} height=${size} fill="#fff"></rect><path d=${path.d} fill="#000"></path>`}
  </svg>`;
}

/** Runs of dark modules, row by row, as the path of an SVG or a canvas; undefined when the text is too long for a code. */
export function qrPath(text: string): { readonly d: string; readonly size: number } | undefined {
  try {
    const code = generate(text);
    let d = '';
    for (let y = 0; y < code.size; y += 1) {
      for (let x = 0; x < code.size; x += 1) {
        if (!code.get(x, y)) continue;
        const from = x;
        while (code.get(x + 1, y)) x += 1;
        d += `M${String(from)} ${String(y)}h${String(x - from + 1)}v1H${String(from)}z`;
      }
    }
    return { d, size: code.size };
  } catch {
    return undefined;
  }
}
