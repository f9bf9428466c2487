import type { Condition } from '../model/pathway.js';
import type { Missing } from './found.js';
import { UNSURE } from './truth-set.js';
import type { View } from './view.js';

export const NOTHING_MISSING: Missing = { questions: [], parameters: [] };

/** Unknown answers and figures that keep a condition from being decided; nothing when it is decided or still open. */
export function missingOfCondition(view: View, condition: Condition): Missing {
  const search = createSearch(view);
  search.condition(condition);
  return search.found();
}

/** Unknown answers and figures that keep a fact from being known. */
export function missingOfFact(view: View, fact: string): Missing {
  const search = createSearch(view);
  search.name(fact);
  return search.found();
}

function createSearch(view: View) {
  const { pathway, prepared } = view;
  const questions = new Set<number>();
  const parameters = new Set<string>();

  function inCondition(condition: Condition): void {
    if (view.truth(condition) !== UNSURE) return;
    if ('all' in condition) condition.all.forEach(inCondition);
    else if ('any' in condition) condition.any.forEach(inCondition);
    else if ('not' in condition) inCondition(condition.not);
    else if ('of' in condition) {
      const state = view.datum(condition.of).state;
      if (state === 'unknown') inName(condition.of);
      else if ('compare' in condition && typeof condition.to === 'object' && 'param' in condition.to) {
        parameters.add(condition.to.param);
      }
    }
  }

  function inName(name: string): void {
    const index = prepared.questionIndex.get(name);
    if (index === undefined) {
      inFact(name);
      return;
    }
    const askWhen = pathway.questions[index]?.askWhen;
    if (view.situation(index) === 'unknown') questions.add(index);
    // It was not asked because of something unknown above it: that is what would have to be known.
    else if (view.situation(index) === 'unclear' && askWhen !== undefined) inCondition(askWhen);
  }

  function inFact(name: string): void {
    const inputs = prepared.facts.get(name)?.inputs ?? [];
    const isTable = prepared.facts.get(name)?.function === 'in-table';
    for (const input of inputs) {
      if ('of' in input) {
        if (view.datum(input.of).state === 'unknown') inName(input.of);
      } else if ('param' in input) {
        const isLacking = view.figure(input.param) === undefined;
        // A table without the row, or a figure that is no period, lacks a figure, too.
        const isUnusable = isTable && inputs.every((each) => !('of' in each) || view.datum(each.of).state === 'known');
        if (isLacking || (isUnusable && view.datum(name).state === 'unknown')) parameters.add(input.param);
      }
    }
  }

  return {
    condition: inCondition,
    name: inName,
    found(): Missing {
      const inOrder = [...questions].sort((a, b) => a - b);
      return {
        questions: inOrder.flatMap((index) => pathway.questions[index]?.id ?? []),
        parameters: [...parameters],
      };
    },
  };
}
