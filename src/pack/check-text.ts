import { CALLOUT_TONES } from '../model/text.js';
import type { Block, Inline } from '../model/text.js';
import { boolean, integer, list, object, oneOf, text, variants } from './check.js';
import type { Check } from './check.js';
import { anchor, href, id, idOf } from './check-words.js';

/*
 * The closed lists of `src/model/text.ts`. An unknown kind refuses the whole file rather than being dropped: a legal
 * text with a hole in it reads as if it were complete. A new kind therefore raises `PACK_FORMAT`.
 * How deep text may nest is settled before, by the depth of the JSON.
 */

const inlines: Check<readonly Inline[]> = (value) => list(inline)(value);
const nestedBlocks: Check<readonly Block[]> = (value) => list(block)(value);

const markedInline = variants('type', {
  strong: object({ type: oneOf(['strong']), children: inlines }),
  emphasis: object({ type: oneOf(['emphasis']), children: inlines }),
  code: object({ type: oneOf(['code']), text: text() }),
  break: object({ type: oneOf(['break']) }),
  link: object({ type: oneOf(['link']), href, children: inlines }),
  document: object({ type: oneOf(['document']), id, children: inlines }, { anchor }),
  citation: object({ type: oneOf(['citation']), id, text: text(1000) }, { anchor, unavailable: oneOf([true]) }),
  term: object({ type: oneOf(['term']), id: idOf('term'), text: text(1000) }),
});

const plainInline = text();

const inline: Check<Inline> = (value) => (typeof value === 'string' ? plainInline(value) : markedInline(value));

/** One block of text, everything in it included. */
export const block: Check<Block> = variants('type', {
  paragraph: object({ type: oneOf(['paragraph']), children: inlines }, { paragraph: integer(1, 1000) }),
  heading: object({ type: oneOf(['heading']), level: oneOf([2, 3, 4]), id: anchor, children: inlines }),
  list: object(
    { type: oneOf(['list']), ordered: boolean, items: list(nestedBlocks) },
    { start: integer(0, 1_000_000_000) },
  ),
  steps: object({ type: oneOf(['steps']), items: list(object({ title: inlines, blocks: nestedBlocks })) }),
  materials: object({ type: oneOf(['materials']), items: list(object({ text: inlines })) }),
  callout: object({ type: oneOf(['callout']), tone: oneOf(CALLOUT_TONES), blocks: nestedBlocks }),
  quote: object({ type: oneOf(['quote']), blocks: nestedBlocks }),
  table: object({
    type: oneOf(['table']),
    header: list(inlines, 100),
    rows: list(list(inlines, 100)),
    align: list(oneOf(['start', 'center', 'end', null]), 100),
  }),
  code: object({ type: oneOf(['code']), text: text() }),
  rule: object({ type: oneOf(['rule']) }),
});

export const blocks: Check<readonly Block[]> = list(block);
