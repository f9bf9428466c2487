import type { CitationMatch } from '../model/citation.js';
import type { LawPlace } from './law.js';
import type { Place } from './located.js';
import type { Problems } from './problem.js';

/**
 * What the Markdown compiler asks of the library it writes for: which addresses exist and what a citation points to.
 * Faults are reported by whoever is asked; `undefined` means "refused, already reported".
 */
export interface References {
  /** `[words](target)`. `plain`: known but not to be linked yet (announced or hidden). */
  link(target: string, place: Place): LinkTarget | undefined;
  /** Citations in one run of text; `statute` is the one being read, if any. */
  citations(text: string, statute: string | undefined): readonly CitationMatch[];
  /** The place in the law, or `undefined` when there is none (reported). */
  source(match: CitationMatch, statute: string | undefined, place: Place): LawPlace | undefined;
}

export type LinkTarget =
  | { readonly type: 'link'; readonly href: string }
  | { readonly type: 'document'; readonly id: string; readonly anchor?: string }
  /** A place in the law, which the text thereby cites. */
  | { readonly type: 'law'; readonly place: LawPlace }
  | { readonly type: 'plain' };

/** One document's text being compiled: where it stands and what is found on the way. */
export interface TextContext {
  readonly file: string;
  readonly problems: Problems;
  readonly references: References;
  /** Id of the statute that is being explained; a bare 第42条 means it. */
  readonly statute?: string;
  readonly headingId: (text: string) => string;
  readonly found: Findings;
}

/** What the checks after compiling need. */
export interface Findings {
  /** In the order of first mention, repeats included. */
  readonly places: FoundPlace[];
  readonly links: FoundLink[];
  /** Running text without its citations, for the check of numbers. */
  readonly runs: FoundRun[];
}

export interface FoundPlace extends LawPlace {
  /** Where the citation stands in the content. */
  readonly place: Place;
}

export interface FoundLink {
  readonly id: string;
  readonly anchor?: string;
  readonly place: Place;
}

export interface FoundRun {
  readonly text: string;
  readonly file: string;
  readonly lineAt: (offset: number) => number;
}

export function noFindings(): Findings {
  return { places: [], links: [], runs: [] };
}

/** Reports at a line of the text's file. */
export function reportAt(context: TextContext, line: number, code: string, what: string, fix: string): undefined {
  context.problems.add({ code, file: context.file, line, what, fix });
}
