/** What helps to understand a query: made by editors, shipped with the pack, used by search alone. */
export interface Lexicon {
  /** Everyday words and what the law calls them; Korean ones too. */
  readonly words: readonly LexiconLine[];
  /** Documents that editors put first for a question. */
  readonly pins: readonly Pin[];
  /** Traditional characters, and at the same places the simplified ones. */
  readonly traditional: readonly [traditional: string, simplified: string];
  /** Where the articles of repealed statutes have gone. */
  readonly repealed: readonly RepealedStatute[];
}

export interface LexiconLine {
  /** Words for the same thing. */
  readonly everyday: readonly string[];
  /** Words of statutes. */
  readonly legal: readonly string[];
}

export interface Pin {
  readonly question: string;
  readonly id: string;
}

export interface RepealedStatute {
  /** `marriage-law-2001`: no statute of the pack has it. */
  readonly id: string;
  /** 中华人民共和国婚姻法, 婚姻法. */
  readonly names: readonly string[];
  /** Old number, id of an article of today with its anchor if any, what changed. An old article may have become several. */
  readonly articles: readonly (readonly [number: string, target: string, note?: string])[];
}

/** Which characters are read alike, or look alike: for pinyin and for mistakes in writing. */
export interface Readings {
  /** Each syllable (no tone, ü as v) with the characters read so; look-alikes under a number. */
  readonly syllables: readonly (readonly [syllable: string, characters: string])[];
}

export const EMPTY_LEXICON: Lexicon = { words: [], pins: [], traditional: ['', ''], repealed: [] };
