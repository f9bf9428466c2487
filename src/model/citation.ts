/**
 * Citations of Chinese law as people write them. The parser is `citation-parser.ts`; these are its words.
 * Structure of an article: 条 article → 款 paragraph → 项 item → 目 sub-item (立法法第65条).
 */

/** What the parser must know about statutes: every name by which each is cited, and which comes first. */
export interface StatuteNames {
  readonly id: string;
  /** Full title, short name, aliases. */
  readonly names: readonly string[];
}

/** One place in one statute. Numbers are as in ids: article `1062` or `133-1`. */
export interface Citation {
  /** Statute id; absent when the text names none (a bare 第42条). */
  readonly statute?: string;
  readonly article: string;
  /** 款, counted from 1. */
  readonly paragraph?: number;
  /** 项. */
  readonly item?: number;
  /** 目. */
  readonly subitem?: number;
  /** Last article of a range (第1062条至第1065条). */
  readonly through?: string;
}

/** A citation found in a text, with the UTF-16 range it occupies. */
export interface CitationMatch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly citation: Citation;
}
