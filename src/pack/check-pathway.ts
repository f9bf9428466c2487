import type {
  Comparison,
  Condition,
  FactFunction,
  FactInput,
  Operand,
  Pathway,
  PathwayTranslation,
  PeriodUnit,
  QuestionType,
  Strength,
} from '../model/pathway.js';
import { orderFaults } from '../pathway/order.js';
import { byKey, fail, integer, keyed, list, matching, object, oneOf, text } from './check.js';
import type { Check, Checked, Shape } from './check.js';
import { blocks } from './check-text.js';
import { anchor, date, id, line } from './check-words.js';

/** Of a question, an option, a fact …; a reserved answer is none. */
const name: Check<string> = (value) => {
  const checked = matching(/^[a-z0-9][a-z0-9-]{0,99}$/, 'a name')(value);
  return checked === 'unknown' || checked === 'none' || checked === 'seen' ? fail('a name of its own', value) : checked;
};
/** Of an answer: an option, or a reserved one. */
const answerName = matching(/^[a-z0-9][a-z0-9-]{0,99}$/, 'an answer');
/** Where a translated text belongs: `questions.employment.ask`. */
const place = matching(/^[a-z0-9][A-Za-z0-9.-]{0,300}$/, 'a place');

const number: Check<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 1e15 ? value : fail('a number', value);
const present = oneOf([true]);
const source = object({ id, label: line }, { anchor, unavailable: present });
const sources = list(source, 1000);
const words = text(10_000);
const lines = list(line, 1000);
const ids = list(id, 1000);

const UNITS: readonly PeriodUnit[] = ['年', '月', '日', '工作日'];
const period = object({ count: integer(0, 100_000), unit: oneOf(UNITS) });

const TYPES: readonly QuestionType[] = ['choice', 'multi', 'yes-no', 'number', 'money', 'date', 'place', 'info'];
const COMPARISONS: readonly Comparison[] = ['lt', 'lte', 'gt', 'gte', 'eq'];
const FUNCTIONS: readonly FactFunction[] = [
  'sum',
  'per-person',
  'age-on',
  'add',
  'days-between',
  'in-table',
  'largest',
];
const STRENGTHS: readonly Strength[] = ['likely', 'conditional', 'ask', 'other_route', 'urgent'];

const namedOperand = byKey<Operand>({ today: object({ today: present }), param: object({ param: name }) });
const operand: Check<Operand> = (value) =>
  typeof value === 'number' ? number(value) : typeof value === 'string' ? date(value) : namedOperand(value);

const factInput: Check<FactInput> = byKey<FactInput>({
  of: object({ of: name }),
  param: object({ param: name }),
  today: object({ today: present }),
  number: object({ number }),
  period: object({ period }),
});

const nested: Check<readonly Condition[]> = (value) => list(condition, 200)(value);
const options = list(answerName, 200);

/** How deep conditions may nest is settled before, by the depth of the JSON. */
const condition: Check<Condition> = byKey<Condition>({
  all: object({ all: nested }),
  any: object({ any: nested }),
  not: object({ not: (value: unknown) => condition(value) }),
  is: object({ of: name, is: options }),
  compare: object({ of: name, compare: oneOf(COMPARISONS), to: operand }),
  within: object({ of: name, within: period }),
  past: object({ of: name, past: present }),
  unset: object({ param: name, unset: present }),
});

const limit: Check<number | string> = (value) =>
  typeof value === 'number' ? number(value) : value === 'today' ? value : date(value);

const question = object(
  {
    id: name,
    ask: line,
    type: oneOf(TYPES),
    options: list(object({ id: name, label: line }, { help: words }), 100),
    sources,
  },
  {
    unit: line,
    least: limit,
    most: limit,
    help: words,
    why: words,
    askWhen: condition,
    unknownForbidden: line,
    section: line,
  },
);

const fact = object(
  { id: name, function: oneOf(FUNCTIONS), inputs: list(factInput, 50), unit: line, sources },
  { label: line, rolls: oneOf([false]) },
);

const figure: Check<number | { readonly [row: string]: number }> = (value) =>
  typeof value === 'number' ? number(value) : keyed(answerName, number)(value);

const parameter = object({
  id: name,
  unit: line,
  values: list(
    object(
      { from: date, value: figure, sources, status: oneOf(['in_force', 'pilot']) },
      { to: date, source: line, verified: line },
    ),
    200,
  ),
});

const finding = { id: name, say: blocks, sources, needs: lines, next: ids } satisfies Shape;
const findingOptions = { when: condition, title: line, deadline: name } satisfies Shape;
const outcome = object({ ...finding, strength: oneOf(STRENGTHS) }, findingOptions);
const notice = object(finding, { ...findingOptions, urgent: present, section: line });

const translation: Check<PathwayTranslation> = object({
  title: line,
  aliases: lines,
  review: oneOf(['done', 'pending']),
  texts: keyed(place, words, 2000),
  blocks: keyed(place, blocks, 500),
  stale: list(place, 2000),
});

const version = integer(0, 1_000_000);
const oldName = matching(/^[a-z0-9][a-z0-9-]{0,99}(\.[a-z0-9][a-z0-9-]{0,99})?$/, 'a former name');

/** What a pathway has beyond every document; `satisfies` in `check-document.ts` holds it against the model. */
export const pathwayFields = {
  version,
  reviewed: object({ on: date, next: date }),
  lawAsOf: date,
  intro: blocks,
  parameters: list(parameter, 500),
  questions: list(question, 200),
  facts: list(fact, 500),
  outcomes: list(outcome, 500),
  notices: list(notice, 500),
  related: ids,
} satisfies Shape;

export const pathwayOptions = {
  renamed: keyed(matching(/^[0-9]{1,7}$/, 'a version'), keyed(oldName, name)),
  unsure: words,
  sections: list(line, 100),
  translations: object({}, { ko: translation, en: translation }),
} satisfies Shape;

type Parts = Checked<typeof pathwayFields>;

/**
 * Refuses a pathway that would be evaluated wrongly, or for ever: two things of one name, a reference that is not there
 * or not above, no outcome at all.
 */
export function refuseDisorder<Value extends Pathway>(pathway: Value): Value {
  const { questions, facts, parameters, outcomes, notices }: Parts = pathway;
  if (outcomes.length === 0) return fail('an outcome', undefined);
  for (const named of [[...questions, ...facts], parameters, outcomes, notices]) {
    const seen = new Set<string>();
    for (const each of named) {
      if (seen.has(each.id)) return fail('a name of its own', each.id);
      seen.add(each.id);
    }
  }
  const [fault] = orderFaults(pathway);
  if (fault !== undefined) return fail(`what "${fault.at}" can look at`, fault.name);
  const factIds = new Set(facts.map(({ id: each }) => each));
  const lost = [...outcomes, ...notices].find(({ deadline }) => deadline !== undefined && !factIds.has(deadline));
  return lost === undefined ? pathway : fail('a fact as deadline', lost.deadline);
}
