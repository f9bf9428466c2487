import type { GlossaryRow } from './glossary.js';
import type { Layer } from './layer.js';
import { readLayeredYaml, textsOf } from './layered-yaml.js';
import { didYouMean } from './nearest.js';
import type { Problems } from './problem.js';

/**
 * Terms of the glossary that everybody knows (法院, 工资): they can be looked up, but are not explained in place, so that
 * the marks that remain are worth a tap. A layer adds to those below.
 */
export async function readEverydayTerms(
  layers: readonly Layer[],
  glossary: readonly GlossaryRow[],
  problems: Problems,
): Promise<Set<string>> {
  const known = new Set(glossary.map(({ id }) => `term/${id}`));
  const everyday = new Set<string>();
  for (const layer of layers) {
    for (const { text, item } of textsOf(await readLayeredYaml([layer], 'everyday-terms.yaml', problems), problems)) {
      if (known.has(text)) everyday.add(text);
      else {
        const fix = `${didYouMean(text, [...known])}写 glossary.tsv 里有的 id，如 term/court；不要的删去`;
        problems.add({ code: 'everyday-term', ...item.place, what: `词语表里没有“${text}”`, fix });
      }
    }
  }
  return everyday;
}
