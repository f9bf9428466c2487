import type { Finding } from '../model/pathway.js';
import { unsourcedQuantities } from '../model/quantities.js';
import { findQuantities } from '../model/quantity-scanner.js';
import type { Library } from './library.js';
import { citedNumbers, UNCHECKED_NUMBERS } from './number-check.js';
import type { ReadFact } from './pathway-facts.js';
import type { ReadFinding } from './pathway-findings.js';
import { parametersIn } from './pathway-findings.js';
import type { ReadParameter } from './pathway-parameters.js';
import { legalSpelling } from './pathway-units.js';
import type { Findings, FoundPlace } from './text-context.js';

export interface NumbersContext {
  readonly library: Library;
  readonly parameters: ReadonlyMap<string, ReadParameter>;
  readonly facts: ReadonlyMap<string, ReadFact>;
}

/**
 * Every number with a legal unit in what an outcome or a notice says must stand in an article that it cites itself, or
 * that the parameters and the deadline it rests on are cited from: nobody looks for it elsewhere on the page.
 */
export function checkFindingNumbers({ finding, texts }: ReadFinding<Finding>, context: NumbersContext): void {
  const names = new Set(finding.when === undefined ? [] : parametersIn(finding.when, context.facts));
  const places: FoundPlace[] = [...texts.found.places];
  if (finding.deadline !== undefined) {
    const fact = context.facts.get(finding.deadline);
    for (const name of fact?.parameters ?? []) names.add(name);
    places.push(...(fact?.texts.found.places ?? []));
  }
  const own = [...names].flatMap((name) => context.parameters.get(name) ?? []);
  const cited = [...places, ...own.flatMap((parameter) => parameter.cited)];
  reportUnsourced(texts.found, cited, figuresOf(own), '结果、提醒自己的 cite', context.library);
}

/** The words of questions, facts and the introduction: anywhere in the pathway will do. */
export function checkQuestionNumbers(
  found: Findings,
  everywhere: readonly FoundPlace[],
  context: NumbersContext,
): void {
  const own = [...context.parameters.values()];
  const cited = [...found.places, ...everywhere, ...own.flatMap((parameter) => parameter.cited)];
  reportUnsourced(found, cited, figuresOf(own), '本文的 cite', context.library);
}

/** Figures that no article says, as they may be written. */
function figuresOf(parameters: readonly ReadParameter[]): string[] {
  return parameters.flatMap(({ parameter: { unit, values } }) =>
    values
      .flatMap(({ value }) => (typeof value === 'number' ? [value] : Object.values(value)))
      .flatMap((figure) => findQuantities(legalSpelling(figure, unit)).map(({ value }) => value)),
  );
}

function reportUnsourced(
  { runs }: Findings,
  cited: readonly FoundPlace[],
  figures: readonly string[],
  where: string,
  library: Library,
): void {
  const { numbers, hasUnavailable } = citedNumbers(cited, library);
  const allowed = [...numbers, ...figures];
  for (const { text, lineAt, file } of runs) {
    for (const quantity of unsourcedQuantities(text, allowed)) {
      if (hasUnavailable) library.problems.skip(UNCHECKED_NUMBERS);
      else {
        const what = `“${quantity.text}”不在引用的条文里（${where}）`;
        const fix = '在 cite 里写上有这个数字的条文，或改正数字';
        const line = lineAt(quantity.start);
        library.problems.add({ code: 'number-unsourced', file, line, what, fix });
      }
    }
  }
}
