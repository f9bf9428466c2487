import { expect } from '@open-wc/testing';
import '../../src/entry/legal-hotline.js';
import { TOKENS } from '../../src/element/tokens.js';
import { changeSettings } from '../../src/element/settings.js';
import { cleanUp, find, place, settled } from './fixture-pack.js';

/** Pairs that stand on each other, and the least contrast (A2; 7 in elder mode where text is meant). */
const PAIRS: readonly (readonly [front: string, back: string, least: number])[] = [
  ...['ink', 'ink-quiet', 'accent', 'warm'].map((front) => [front, 'surface', 4.5] as const),
  ...['ink', 'ink-quiet', 'accent'].map((front) => [front, 'surface-quiet', 4.5] as const),
  ...['ink', 'ink-quiet', 'accent'].map((front) => [front, 'surface-raised', 4.5] as const),
  ...['ink', 'ink-quiet', 'accent'].map((front) => [front, 'accent-soft', 4.5] as const),
  ...['ink', 'ink-quiet', 'warm', 'accent'].map((front) => [front, 'warm-soft', 4.5] as const),
  ['ink', 'mark', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-warm', 'warm', 4.5],
  ['field-border', 'surface', 3],
  ['focus', 'surface', 3],
  ['focus', 'accent-soft', 3],
  ['focus', 'warm-soft', 3],
];

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (/[\d., ]+/.exec(color)?.[0] ?? '')
    .split(',')
    .map((part) => Number(part) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(front: string, back: string): number {
  const [high = 0, low = 0] = [luminance(front), luminance(back)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

describe('tokens', () => {
  afterEach(cleanUp);

  it('about 25, each with a name of its own', () => {
    const names = TOKENS.flatMap(({ name, darkName }) => (darkName === undefined ? [name] : [name, darkName]));
    expect(names.length).to.be.within(20, 30);
    expect(new Set(names).size).to.equal(names.length);
  });

  for (const theme of ['light', 'dark'] as const) {
    for (const more of ['normal', 'more'] as const) {
      for (const elder of [false, true]) {
        it(`A2 pairs in ${theme}, contrast ${more}${elder ? ', elder mode' : ''}`, async () => {
          changeSettings({ theme, contrast: more, elder });
          const element = place(document.createElement('legal-hotline'));
          await settled(element);
          const probe = document.createElement('p');
          find(element, '.frame').append(probe);
          const color = (name: string): string => {
            probe.style.color = `var(--_${name})`;
            return getComputedStyle(probe).color;
          };
          for (const [front, back, least] of PAIRS) {
            const wanted = least >= 4.5 && elder ? 7 : least;
            expect(contrast(color(front), color(back)), `${front} on ${back}`).to.be.at.least(wanted);
          }
        });
      }
    }
  }

  it('a page’s own colours replace ours, in light and in dark by their own names', async () => {
    const element = place(document.createElement('legal-hotline'));
    element.style.setProperty('--legal-accent', 'rgb(1, 2, 3)');
    element.style.setProperty('--legal-dark-accent', 'rgb(200, 210, 220)');
    const accent = async (): Promise<string> => {
      await settled(element);
      const probe = document.createElement('p');
      probe.style.color = 'var(--_accent)';
      find(element, '.frame').append(probe);
      return getComputedStyle(probe).color;
    };
    expect(await accent()).to.equal('rgb(1, 2, 3)');
    changeSettings({ theme: 'dark' });
    expect(await accent()).to.equal('rgb(200, 210, 220)');
  });

  it('K2 A13 elder mode: body 22 px or more, whatever the page’s own size', async () => {
    changeSettings({ elder: true });
    const element = place(document.createElement('legal-hotline'));
    element.style.width = '320px';
    await settled(element);
    expect(parseFloat(getComputedStyle(find(element, '.frame')).fontSize)).to.be.at.least(22);
  });
});
