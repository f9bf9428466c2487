import type { Condition, Fact, Parameter, Pathway } from '../model/pathway.js';

/** What a condition, a fact or a question's `askWhen` depends on: indexes of questions, through facts and `askWhen`. */
export type Dependencies = readonly number[];

/** Looked up once for a pathway; replays share it. */
export interface Prepared {
  readonly questionIndex: ReadonlyMap<string, number>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Of every condition, the parts of conditions included, and of every fact. */
  readonly dependencies: ReadonlyMap<Condition | Fact, Dependencies>;
}

const known = new WeakMap<Pathway, Prepared>();

/** Of a pathway as the compiler or the pack's decoder gives it: no condition mentions what comes after it (order.ts). */
export function prepare(pathway: Pathway): Prepared {
  const found = known.get(pathway);
  if (found !== undefined) return found;
  const made = read(pathway);
  known.set(pathway, made);
  return made;
}

function read({ questions, facts, parameters, outcomes, notices }: Pathway): Prepared {
  const questionIndex = new Map(questions.map(({ id }, index) => [id, index]));
  const factOf = new Map(facts.map((fact) => [fact.id, fact]));
  const dependencies = new Map<Condition | Fact, Dependencies>();

  function ofName(name: string): Dependencies {
    const index = questionIndex.get(name);
    const fact = factOf.get(name);
    if (index === undefined) return fact === undefined ? [] : ofFact(fact);
    const askWhen = questions[index]?.askWhen;
    return askWhen === undefined ? [index] : union([[index], ofCondition(askWhen)]);
  }

  function ofFact(fact: Fact): Dependencies {
    return remembered(fact, () => union(factInputs(fact).map(ofName)));
  }

  function ofCondition(condition: Condition): Dependencies {
    return remembered(condition, () => {
      if ('all' in condition) return union(condition.all.map(ofCondition));
      if ('any' in condition) return union(condition.any.map(ofCondition));
      if ('not' in condition) return ofCondition(condition.not);
      return 'of' in condition ? ofName(condition.of) : [];
    });
  }

  function remembered(key: Condition | Fact, workOut: () => Dependencies): Dependencies {
    const found = dependencies.get(key);
    if (found !== undefined) return found;
    // A reference in a circle, which the compiler and the decoder refuse, ends here.
    dependencies.set(key, []);
    const worked = workOut();
    dependencies.set(key, worked);
    return worked;
  }

  for (const { askWhen } of questions) if (askWhen !== undefined) ofCondition(askWhen);
  for (const { when } of [...outcomes, ...notices]) if (when !== undefined) ofCondition(when);
  facts.forEach(ofFact);
  return {
    questionIndex,
    facts: factOf,
    parameters: new Map(parameters.map((parameter) => [parameter.id, parameter])),
    dependencies,
  };
}

function union(lists: readonly Dependencies[]): Dependencies {
  const [first] = lists;
  return lists.length === 1 && first !== undefined ? first : [...new Set(lists.flat())];
}

/** Ids of the questions and facts a condition looks at itself. */
export function mentioned(condition: Condition): Set<string> {
  const names = new Set<string>();
  const visit = (each: Condition): void => {
    if ('all' in each) each.all.forEach(visit);
    else if ('any' in each) each.any.forEach(visit);
    else if ('not' in each) visit(each.not);
    else if ('of' in each) names.add(each.of);
  };
  visit(condition);
  return names;
}

/** Ids of the questions and facts a fact is made of. */
export function factInputs({ inputs }: Fact): string[] {
  return inputs.flatMap((input) => ('of' in input ? [input.of] : []));
}
