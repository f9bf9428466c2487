/**
 * Character references of CommonMark 6.2. Numbers are all decoded; of the 2,231 names those a person may type. Another
 * name is reported, because writing the character itself is always possible and what the reader would see is a guess.
 */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  copy: '©',
  reg: '®',
  trade: '™',
  sect: '§',
  para: '¶',
  deg: '°',
  plusmn: '±',
  times: '×',
  divide: '÷',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  middot: '·',
  bull: '•',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  yen: '¥',
  euro: '€',
  pound: '£',
  cent: '¢',
  permil: '‰',
  larr: '←',
  uarr: '↑',
  rarr: '→',
  darr: '↓',
  le: '≤',
  ge: '≥',
  ne: '≠',
  infin: '∞',
  check: '✓',
  ast: '*',
  lowbar: '_',
  grave: '`',
  vert: '|',
  num: '#',
  lsqb: '[',
  lbrack: '[',
  rsqb: ']',
  rbrack: ']',
  lpar: '(',
  rpar: ')',
  colon: ':',
  sol: '/',
  bsol: '\\',
  Tab: '\t',
  NewLine: '\n',
};

const REFERENCE = /&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/g;

/** Decodes references; `unknown` is told each name that is not known, which stays as written. */
export function decodeReferences(
  text: string,
  unknown: (name: string, offset: number) => void = () => undefined,
): string {
  if (!text.includes('&')) return text;
  return text.replace(
    REFERENCE,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined, offset: number) => {
      if (decimal !== undefined) return fromCode(Number(decimal));
      if (hex !== undefined) return fromCode(Number.parseInt(hex, 16));
      const known = name !== undefined && Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
      if (known === undefined) unknown(whole, offset);
      return known ?? whole;
    },
  );
}

/** CommonMark: zero and what is no character become U+FFFD. */
function fromCode(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}
