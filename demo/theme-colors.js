/** From a site's few colours to all of ours, and whether people can read them. Pure; colours are `#rrggbb`. */

const channels = (color) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
const toColor = (parts) =>
  `#${parts
    .map((part) =>
      Math.max(0, Math.min(255, Math.round(part)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** `#abc`, `ABCDEF` → `#aabbcc`, `#abcdef`; undefined for anything else. */
export function parseColor(text) {
  const hex = /^\s*#?([\da-f]{3}|[\da-f]{6})\s*$/i.exec(text)?.[1]?.toLowerCase();
  if (hex === undefined) return undefined;
  return `#${hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex}`;
}

/** So much of `front` laid over `back`, 0 to 1. */
export function mix(front, back, share) {
  const behind = channels(back);
  return toColor(channels(front).map((part, at) => part * share + (behind[at] ?? 0) * (1 - share)));
}

/** WCAG 2.2, relative luminance. */
function luminance(color) {
  const [red, green, blue] = channels(color)
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, contrast ratio: 1 to 21. */
export function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The nearest colour of the same hue that is as clear as wanted on every ground; black or white at the end of the way. */
export function clearOn(color, grounds, least) {
  const isClear = (each) => grounds.every((ground) => contrast(each, ground) >= least);
  const end = luminance(grounds[0]) > 0.18 ? '#000000' : '#ffffff';
  for (let share = 0; share <= 1; share += 0.01) {
    const tried = mix(end, color, share);
    if (isClear(tried)) return tried;
  }
  return end;
}

/** As `--legal-…` without the start. `tokens`: those of the package. */
export function palette({ accent, surface, ink }, tokens) {
  const ours = (name, scheme) => tokens.find((token) => token.name === `--legal-${name}`)[scheme];
  const light = { accent, surface, ink, 'on-accent': contrast('#ffffff', accent) >= 4.5 ? '#ffffff' : '#111111' };
  if (contrast(light['on-accent'], accent) < 4.5 && contrast('#111111', accent) < contrast('#ffffff', accent))
    light['on-accent'] = '#ffffff';
  const isOurPaper = surface === ours('surface', 'light') && ink === ours('ink', 'light');
  const paper = isOurPaper
    ? {}
    : {
        'surface-quiet': mix(ink, surface, 0.04),
        'surface-raised': surface,
        'ink-quiet': clearOn(mix(ink, surface, 0.8), [surface, mix(ink, surface, 0.04)], 7),
        rule: mix(ink, surface, 0.16),
        'field-border': clearOn(mix(ink, surface, 0.6), [surface], 3),
      };
  const isOurAccent = accent === ours('accent', 'light') && isOurPaper;
  const soft = isOurAccent
    ? {}
    : { 'accent-soft': mix(accent, surface, 0.07), mark: mix(accent, surface, 0.15), focus: accent };
  const grounds = ['surface', 'surface-quiet', 'surface-raised', 'accent-soft', 'warm-soft'].map((name) =>
    ours(name, 'dark'),
  );
  const darkAccent = clearOn(accent, grounds, 7);
  const dark =
    accent === ours('accent', 'light')
      ? {}
      : { 'dark-accent': darkAccent, 'dark-on-accent': clearOn(mix(accent, '#000000', 0.25), [darkAccent], 7) };
  return { ...light, ...paper, ...soft, ...dark };
}

/** Text pairs need 4.5:1, in elder mode 7:1; edges and the focus ring 3:1 (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11). */
const PAIRS = [
  ['accent', 'surface', 4.5],
  ['accent', 'surface-quiet', 4.5],
  ['accent', 'accent-soft', 4.5],
  ['accent', 'warm-soft', 4.5],
  ['on-accent', 'accent', 4.5],
  ['ink', 'surface', 4.5],
  ['ink', 'accent-soft', 4.5],
  ['ink', 'mark', 4.5],
  ['ink-quiet', 'surface', 4.5],
  ['warm', 'surface', 4.5],
  ['field-border', 'surface', 3],
  ['focus', 'surface', 3],
];
const FOR_TEXT = 4.5;
const IN_ELDER_MODE = 7;

/**
 * What cannot be read well in the light scheme; the dark one is made so that it can.
 * @returns {front, back, colors, ratio, least, isElderOnly}[] — worst first
 */
export function tooFaint(colors, tokens) {
  const color = (name) => colors[name] ?? tokens.find((token) => token.name === `--legal-${name}`).light;
  return PAIRS.map(([front, back, least]) => {
    const ratio = contrast(color(front), color(back));
    const isElderOnly = ratio >= least && least === FOR_TEXT;
    return {
      front,
      back,
      colors: [color(front), color(back)],
      ratio,
      least: isElderOnly ? IN_ELDER_MODE : least,
      isElderOnly,
    };
  })
    .filter(({ ratio, least }) => ratio < least)
    .sort((a, b) => Number(a.isElderOnly) - Number(b.isElderOnly) || a.ratio / a.least - b.ratio / b.least);
}
