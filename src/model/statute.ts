import type { Audience } from './audience.js';
import type { Localized } from './language.js';

export type StatuteType =
  | 'law'
  | 'judicial-interpretation'
  | 'administrative-regulation'
  | 'departmental-rule'
  | 'party-state-regulation'
  | 'local-regulation';

/** `uncertain`: a newer text exists beside it and which parts still hold is not settled. */
export type StatuteStatus = 'current' | 'superseded' | 'uncertain';

/** One law, regulation or judicial interpretation in one dated version. Dates are YYYY-MM-DD. */
export interface Statute {
  readonly id: string;
  readonly title: string;
  /** The name in running text: 劳动争议调解仲裁法. */
  readonly short: string;
  readonly names?: Localized;
  /** Other names people use: 劳仲法, 民. */
  readonly aliases: readonly string[];
  readonly type: StatuteType;
  readonly issuer: string;
  /** Absent where it could not be verified. */
  readonly adopted?: string;
  readonly amended?: string;
  /** First day on which this version is in force. */
  readonly effective: string;
  /** First day on which it no longer is. */
  readonly until?: string;
  readonly status: StatuteStatus;
  /** Statute id of the newer one. */
  readonly supersededBy?: string;
  readonly repeals: readonly string[];
  readonly source: string;
  readonly checked: string;
  readonly versionNote?: string;
  readonly history: readonly string[];
  /** `unavailable`: no text here; only the articles in `verified` may be cited. */
  readonly text?: 'unavailable';
  readonly verified?: readonly string[];
  /** Whom it protects in particular: 老年人权益保障法. Its articles follow it. */
  readonly audience?: readonly Audience[];
  /** Titles of 编, 分编, 章, 节 in order, flat; an article names its innermost one by index. */
  readonly outline: readonly OutlineEntry[];
  readonly articleCount: number;
}

export interface OutlineEntry {
  /** 1 编, 2 分编, 3 章, 4 节. */
  readonly level: 1 | 2 | 3 | 4;
  readonly title: string;
  /** Index of the entry this one stands in; absent at the top. */
  readonly parent?: number;
  /** Numbers of the first and last article under it. */
  readonly first: string;
  readonly last: string;
}

/** Official text of one paragraph (款), with its items (项) and their sub-items (目). Labels are part of the text: （一）. */
export interface OfficialParagraph {
  readonly text: string;
  readonly items?: readonly OfficialItem[];
}

export interface OfficialItem {
  readonly text: string;
  readonly subitems?: readonly string[];
}

/** Modality words a note must keep apart. */
export type Modality = '可以' | '应当' | '不得' | '禁止';

/** Facts about one article, made from its official text, never the text itself: one line of `articles.tsv`. */
export interface ArticleFacts {
  /** `1062`, `133-1`, `preamble`, `annex`. */
  readonly number: string;
  /** One entry per paragraph (款); in it one entry per item (项): its count of sub-items (目). */
  readonly paragraphs: readonly (readonly number[])[];
  /** Normalised, as `3年`, `30日`, `50%`, in order of first appearance. */
  readonly numbers: readonly string[];
  readonly modality: readonly Modality[];
  /** sha256 of the normalised text, hexadecimal. */
  readonly sha256: string;
}
