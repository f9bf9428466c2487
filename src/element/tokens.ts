import { css, unsafeCSS, type CSSResult } from 'lit';

/**
 * Everything a page may change about the look, in one list. A page sets `--legal-accent` and its fellows on any
 * ancestor; elements read them once, on their inner wrapper, into private `--_` names, so that schemes (dark, more
 * contrast, elder, print) can answer with other values without a second stylesheet.
 */
export interface Token {
  readonly name: `--legal-${string}`;
  readonly light: string;
  /** Value in the dark scheme; the public name is then the one in `darkName`, when a page may set it. */
  readonly dark?: string;
  readonly darkName?: `--legal-${string}`;
  /** Values under "more contrast", light and dark. */
  readonly more?: readonly [light: string, dark: string];
}

export const TOKENS: readonly Token[] = [
  // Paper. `transparent` lets the page show through.
  {
    name: '--legal-surface',
    light: '#ffffff',
    dark: '#15191a',
    darkName: '--legal-dark-surface',
    more: ['#ffffff', '#000000'],
  },
  // Set-back areas: official text, the option under the pointer, skeletons.
  {
    name: '--legal-surface-quiet',
    light: '#f4f6f5',
    dark: '#1f2526',
    more: ['#ffffff', '#000000'],
  },
  // Lists that lie over the page. Never transparent.
  {
    name: '--legal-surface-raised',
    light: '#ffffff',
    dark: '#1b2122',
    more: ['#ffffff', '#000000'],
  },
  // Text.
  {
    name: '--legal-ink',
    light: '#1a2120',
    dark: '#eceeed',
    darkName: '--legal-dark-ink',
    more: ['#000000', '#ffffff'],
  },
  // Sources, dates, second lines.
  {
    name: '--legal-ink-quiet',
    light: '#46514e',
    dark: '#b7c0bd',
    more: ['#000000', '#ffffff'],
  },
  // What can be acted on: links, the one primary button.
  {
    name: '--legal-accent',
    light: '#0f524c',
    dark: '#86d3c6',
    darkName: '--legal-dark-accent',
    more: ['#00352f', '#a9f0e4'],
  },
  // Text on the accent.
  {
    name: '--legal-on-accent',
    light: '#ffffff',
    dark: '#08231f',
    darkName: '--legal-dark-on-accent',
    more: ['#ffffff', '#000000'],
  },
  // Behind the answer.
  {
    name: '--legal-accent-soft',
    light: '#edf5f3',
    dark: '#192e2b',
    more: ['#ffffff', '#000000'],
  },
  // Urgency only: violence, deadlines in days.
  {
    name: '--legal-warm',
    light: '#8a2d0e',
    dark: '#f5ab8e',
    more: ['#6b1d00', '#ffc7b0'],
  },
  // Text on the warm colour.
  {
    name: '--legal-on-warm',
    light: '#ffffff',
    dark: '#2c0f04',
    more: ['#ffffff', '#000000'],
  },
  // Behind a deadline or a warning of danger.
  {
    name: '--legal-warm-soft',
    light: '#fdf4ef',
    dark: '#31201a',
    more: ['#ffffff', '#000000'],
  },
  // Behind matched words and the paragraph that was asked for.
  {
    name: '--legal-mark',
    light: '#dcefea',
    dark: '#23524a',
    more: ['#ffffff', '#000000'],
  },
  // Hairlines between ideas.
  {
    name: '--legal-rule',
    light: '#d6dcda',
    dark: '#384140',
    more: ['#000000', '#ffffff'],
  },
  // Edges of fields and boxes to tick; at least 3:1.
  {
    name: '--legal-field-border',
    light: '#66726e',
    dark: '#8d9995',
    more: ['#000000', '#ffffff'],
  },
  // The focus ring.
  { name: '--legal-focus', light: '#0f524c', dark: '#86d3c6', more: ['#000000', '#ffffff'] },
  // Font of everything but official text. The page’s own by default.
  { name: '--legal-font', light: 'inherit' },
  // Font of official statute text; a song or ming face suits it.
  {
    name: '--legal-font-official',
    light: 'inherit',
  },
  // Body size in px; 17px by default in narrow places. Elder mode and text size multiply it.
  {
    name: '--legal-text-size',
    light: '18px',
  },
  // Line height of running text.
  { name: '--legal-line-height', light: '1.7' },
  // Longest line of running text.
  { name: '--legal-measure', light: '36em' },
  // Corners of boxes, fields and buttons.
  { name: '--legal-radius', light: '4px' },
  // Least height of what can be tapped; never below 60px in elder mode.
  {
    name: '--legal-target',
    light: '44px',
  },
  // Space around the content; 16px by default in narrow places.
  { name: '--legal-padding', light: '24px' },
];

const DEFAULTS = {
  narrow: { '--legal-text-size': '17px', '--legal-padding': '16px' },
} as const;

/** `--legal-ink-quiet` → `--_ink-quiet`: what our own styles read. */
function privateName(name: string): string {
  return name.replace('--legal-', '--_');
}

function declarations(value: (token: Token) => string | undefined): CSSResult {
  const lines = TOKENS.map((token) => {
    const text = value(token);
    return text === undefined ? '' : `${privateName(token.name)}:${text};`;
  });
  return unsafeCSS(lines.join(''));
}

const light = declarations((token) => `var(${token.name},${token.light})`);
const dark = declarations((token) => {
  if (token.dark === undefined) return undefined;
  return token.darkName === undefined ? token.dark : `var(${token.darkName},${token.dark})`;
});
const moreLight = declarations((token) => token.more?.[0]);
const moreDark = declarations((token) => token.more?.[1]);
const narrow = unsafeCSS(
  Object.entries(DEFAULTS.narrow)
    .map(([name, value]) => `${privateName(name)}:var(${name},${value});`)
    .join(''),
);

/** The tokens as our stylesheets read them; the wrapper's attributes are set by `FrameController`. */
export const tokenStyles = css`
  .frame {
    ${light}
    --_zoom: 1;
  }
  .frame[data-width='narrow'] {
    ${narrow}
  }
  .frame[data-text-size='large'] {
    --_zoom: 1.15;
  }
  .frame[data-text-size='largest'] {
    --_zoom: 1.3;
  }
  .frame[data-elder] {
    --_text-size: var(--legal-text-size, 18px);
    --_zoom: 1.25;
    --_target: 60px;
  }
  .frame[data-elder][data-text-size='largest'] {
    --_zoom: 1.5;
  }
  @media screen {
    .frame[data-scheme='dark'] {
      ${dark}
    }
    .frame[data-contrast='more'] {
      ${moreLight}
    }
    .frame[data-scheme='dark'][data-contrast='more'] {
      ${moreDark}
    }
  }
  @media print {
    .frame {
      ${moreLight}
      --_text-size: 16px;
    }
  }
`;
