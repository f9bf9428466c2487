import type { Source } from '../model/document.js';
import type { CompiledBlock } from './compiled-block.js';
import type { FieldReader, FieldRule, LocatedText } from './fields.js';
import { uniqueSources } from './guide.js';
import type { Library } from './library.js';
import { compileText } from './library.js';
import { createHeadingIds } from './heading-id.js';
import { toInlines } from './running-text.js';
import type { Findings } from './text-context.js';
import { noFindings } from './text-context.js';

/** Reads texts and citations of one part of a pathway, and keeps what they cite and which numbers they name. */
export class PathwayTexts {
  readonly found: Findings = noFindings();
  private readonly library: Library;

  constructor(library: Library) {
    this.library = library;
  }

  /** Plain words: citations in them are checked, marks are refused because they would be shown as they stand. */
  plain(fields: FieldReader, key: string, rule: FieldRule = {}): string | undefined {
    const read = fields.passage(key, rule);
    if (read !== undefined) this.check(read);
    return read?.text;
  }

  plainList(fields: FieldReader, key: string, rule: FieldRule = {}): readonly string[] {
    return fields.textOrTexts(key, rule).map((read) => {
      this.check(read);
      return read.text;
    });
  }

  /** Checks plain words that were read elsewhere. */
  check({ text, place, textLine }: LocatedText): void {
    const { problems, references } = this.library;
    if (/\*\*|`|\]\(|^\s*(?:[-#>|]|\d+\.)\s/m.test(text)) {
      const fix = '写成普通的一两句话；链接放在 next，分步骤的写进 say';
      problems.add({ code: 'pathway-plain', ...place, what: '这里不能用 Markdown 的记号', fix });
    }
    const context = { file: place.file, problems, references, headingId: createHeadingIds(), found: this.found };
    toInlines([{ text, line: textLine ?? place.line }], context, true);
  }

  /** Markdown: paragraphs, lists, steps. */
  blocks(fields: FieldReader, key: string, rule: FieldRule = {}): readonly CompiledBlock[] {
    const read = fields.passage(key, rule);
    if (read === undefined) return [];
    const { text, place, textLine } = read;
    const compiled = compileText(text, place.file, textLine ?? place.line, this.library);
    this.found.places.push(...compiled.found.places);
    this.found.links.push(...compiled.found.links);
    this.found.runs.push(...compiled.found.runs);
    return compiled.blocks;
  }

  /** `cite: labor-contract-law/85`, or a list. What is cited counts as found here. */
  sources(fields: FieldReader, key: string, rule: FieldRule = {}): readonly Source[] {
    const places = fields.textOrTexts(key, rule).flatMap(({ text, place }) => {
      const found = this.library.references.shortSource(text, place);
      return found === undefined ? [] : [{ ...found, place }];
    });
    this.found.places.push(...places);
    return uniqueSources(places);
  }
}
