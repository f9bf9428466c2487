import type { Condition, Fact, Parameter, Pathway } from '../model/pathway.js';

/** What a condition, a fact or a question's `askWhen` depends on: indexes of questions, through facts and `askWhen`. */
export type Dependencies = readonly number[];

/** Looked up once for a pathway; replays share it. */
export interface Prepared {
  readonly questionIndex: ReadonlyMap<string, number>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly askDependencies: readonly Dependencies[];
  readonly outcomeDependencies: readonly Dependencies[];
  readonly noticeDependencies: readonly Dependencies[];
  readonly factDependencies: ReadonlyMap<string, Dependencies>;
}

const known = new WeakMap<Pathway, Prepared>();

/** Of a pathway as the compiler or the pack's decoder gives it: no condition mentions what comes after it. */
export function prepare(pathway: Pathway): Prepared {
  const found = known.get(pathway);
  if (found !== undefined) return found;
  const made = read(pathway);
  known.set(pathway, made);
  return made;
}

function read(pathway: Pathway): Prepared {
  const questionIndex = new Map(pathway.questions.map(({ id }, index) => [id, index]));
  const facts = new Map(pathway.facts.map((fact) => [fact.id, fact]));
  const through = (names: Iterable<string>): Dependencies => {
    const found = new Set<number>();
    for (const name of names) {
      const index = questionIndex.get(name);
      const deeper = index === undefined ? factDependencies.get(name) : askDependencies[index];
      if (index !== undefined) found.add(index);
      for (const each of deeper ?? []) found.add(each);
    }
    return [...found];
  };
  const ofCondition = (condition: Condition | undefined): Dependencies =>
    condition === undefined ? [] : through(mentioned(condition));
  const askDependencies: Dependencies[] = [];
  const factDependencies = new Map<string, Dependencies>();
  // An `askWhen` may look at facts, and a fact at questions: each as soon as all it mentions is known.
  const waiting = new Set(pathway.facts);
  const settleFacts = (): void => {
    for (const fact of waiting) {
      const names = factInputs(fact);
      const isReady = names.every((name) => (questionIndex.get(name) ?? -1) < askDependencies.length);
      if (!isReady || names.some((name) => facts.has(name) && !factDependencies.has(name))) continue;
      factDependencies.set(fact.id, through(names));
      waiting.delete(fact);
    }
  };
  for (const question of pathway.questions) {
    settleFacts();
    askDependencies.push(ofCondition(question.askWhen));
  }
  settleFacts();
  return {
    questionIndex,
    facts,
    parameters: new Map(pathway.parameters.map((parameter) => [parameter.id, parameter])),
    askDependencies,
    factDependencies,
    outcomeDependencies: pathway.outcomes.map(({ when }) => ofCondition(when)),
    noticeDependencies: pathway.notices.map(({ when }) => ofCondition(when)),
  };
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
