import type { Question } from '../model/pathway.js';
import type { Place } from './located.js';
import type { ReadFact } from './pathway-facts.js';
import type { ReadParameter } from './pathway-parameters.js';
import type { ReadQuestion } from './pathway-questions.js';
import type { PathwayScope } from './pathway-subjects.js';
import type { Problems } from './problem.js';

export interface UseContext {
  readonly scope: PathwayScope;
  readonly questions: ReadonlyMap<string, ReadQuestion>;
  readonly facts: ReadonlyMap<string, ReadFact>;
  readonly parameters: ReadonlyMap<string, ReadParameter>;
}

/** Names what no rule uses: a question would be asked for nothing, an option would change nothing. */
export function checkUse({ scope, questions, facts, parameters }: UseContext, problems: Problems): void {
  const unused = (place: Place, what: string, fix: string): void => {
    problems.add({ code: 'pathway-unused', ...place, what, fix });
  };
  for (const [id, { place }] of parameters) {
    if (!scope.used.has(`$${id}`)) unused(place, `参数 ${id} 没有用到`, '在条件或 facts 里用上，或删去');
  }
  for (const [id, { place }] of facts) {
    if (!scope.used.has(id)) unused(place, `事实 ${id} 没有用到`, '在条件或 deadline 里用上，或删去');
  }
  for (const { question, place } of questions.values()) {
    const { id, type } = question;
    if (type === 'info' || type === 'place') continue;
    if (!scope.used.has(id)) unused(place, `没有规则用到问题 ${id}，问了也没有用`, '在条件里用上，或删去这个问题');
    else
      unusedOptions(question, scope.used).forEach(({ id: option, label }) => {
        const fix = '写进一条规则，或并到别的选项里';
        unused(place, `没有规则用到问题 ${id} 的选项 ${option}（${label}）`, fix);
      });
  }
}

/**
 * Of a choice the one option that no rule names is "the rest", and is told apart by that; two such options mean the same.
 * Of a multiple choice an option that no rule names changes nothing.
 */
function unusedOptions({ id, type, options }: Question, used: ReadonlySet<string>): Question['options'] {
  const unnamed = options.filter((option) => !used.has(`${id}=${option.id}`));
  // A table tells every option apart: then no condition need name one.
  const isTold = options.length > 0 && unnamed.length === options.length;
  if (isTold) return [];
  return type === 'multi' || unnamed.length > 1 ? unnamed : [];
}
