import type { CitationParser } from '../model/citation-parser.js';
import type { Holidays } from '../model/holidays.js';
import type { CompiledBlock } from './compiled-block.js';
import { createHeadingIds } from './heading-id.js';
import type { KnownIds } from './known-ids.js';
import type { Law } from './law.js';
import { compileMarkdown } from './markdown.js';
import type { Problem, Problems } from './problem.js';
import type { CheckedReferences, OutsideUse } from './references.js';
import type { Findings } from './text-context.js';
import { noFindings } from './text-context.js';

/** What links and citations are read by. The same object as long as nothing in it changed. */
export interface LibraryToken {
  readonly law: Law;
  readonly ids: KnownIds;
  readonly parser: CitationParser;
  /** Without prefix. */
  readonly topics: ReadonlySet<string>;
  readonly at: string;
  readonly isRelease: boolean;
}

/** What every document is compiled against: the law, the ids, the topics, the day. */
export interface Library {
  readonly problems: Problems;
  readonly references: CheckedReferences;
  /** Every web address that the content links to, as it is compiled. */
  readonly outside: OutsideUse[];
  readonly token: LibraryToken;
  readonly law: Law;
  readonly ids: KnownIds;
  /** Without prefix. */
  readonly topics: ReadonlySet<string>;
  /** The day of the check, YYYY-MM-DD. */
  readonly at: string;
  readonly isRelease: boolean;
  /** Days on which no period ends. */
  readonly holidays?: Holidays | undefined;
}

/** What only time causes is a notice, and stops a release. */
export function reportTimely({ problems, isRelease }: Library, problem: Problem): void {
  if (isRelease) problems.add(problem);
  else problems.notice(problem);
}

/** The text of one document, compiled. */
export interface CompiledText {
  readonly blocks: readonly CompiledBlock[];
  readonly found: Findings;
}

/** Compiles the body of a file; `line` is the line it begins on. */
export function compileText(
  text: string,
  file: string,
  line: number,
  library: Library,
  statute?: string,
): CompiledText {
  const found = noFindings();
  const blocks = compileMarkdown(text, line, {
    file,
    problems: library.problems,
    references: library.references,
    headingId: createHeadingIds(),
    found,
    ...(statute === undefined ? {} : { statute }),
  });
  return { blocks, found };
}
