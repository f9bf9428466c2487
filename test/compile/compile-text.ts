import { createHeadingIds } from '../../src/compile/heading-id.js';
import { compileMarkdown } from '../../src/compile/markdown.js';
import { outsideLink } from '../../src/compile/outside-link.js';
import { Problems } from '../../src/compile/problem.js';
import type { Problem } from '../../src/compile/problem.js';
import type { References } from '../../src/compile/text-context.js';
import { noFindings } from '../../src/compile/text-context.js';
import { parseAddress } from '../../src/model/address.js';
import { createCitationParser } from '../../src/model/citation-parser.js';
import type { Block } from '../../src/model/text.js';

const parser = createCitationParser([{ id: 'civil-code', names: ['民法典'] }]);

/** Every id exists, every citation is found: what is tested here is the text itself. */
const references: References = {
  link(target) {
    const address = parseAddress(target);
    if (address !== undefined) return { type: 'document', id: target };
    const outside = outsideLink(target);
    return 'href' in outside ? { type: 'link', href: outside.href } : undefined;
  },
  citations: (text, statute) => parser.parse(text, statute),
  source: ({ citation, text }) => ({
    source: { id: `article/${citation.statute ?? ''}/${citation.article}`, label: text },
    articles: [],
  }),
};

/** Markdown as an editor might write it, compiled on its own. */
export function compileText(text: string): { blocks: Block[]; lines: number[]; problems: readonly Problem[] } {
  const problems = new Problems();
  const headingId = createHeadingIds();
  const compiled = compileMarkdown(text, 1, { file: 'x.md', problems, references, headingId, found: noFindings() });
  return {
    blocks: compiled.map(({ block }) => block),
    lines: compiled.map(({ line }) => line),
    problems: problems.problems,
  };
}
