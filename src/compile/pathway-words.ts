import type { Comparison, Condition, Operand, Parameter, Pathway } from '../model/pathway.js';
import { NONE } from '../model/pathway.js';
import type { Answer } from '../pathway/answer.js';
import type { Atom } from '../pathway/condition-truth.js';

/** 以上、以下 include the number, 不满、超过 do not (民法典第1259条). */
const COMPARED: Readonly<Record<Comparison, string>> = {
  lt: '小于',
  lte: '不超过',
  gt: '超过',
  gte: '达到',
  eq: '等于',
};
const COMPARED_DAYS: Readonly<Record<Comparison, string>> = {
  lt: '早于',
  lte: '不晚于',
  gt: '晚于',
  gte: '不早于',
  eq: '就是',
};

/** A condition as an editor or a lawyer reads it. */
export function conditionWords(pathway: Pathway, condition: Condition): string {
  if ('all' in condition) return condition.all.map((part) => partWords(pathway, part)).join('；并且');
  if ('any' in condition) return condition.any.map((part) => partWords(pathway, part)).join('；或者');
  if ('not' in condition) return `不是（${conditionWords(pathway, condition.not)}）`;
  return atomWords(pathway, condition);
}

function partWords(pathway: Pathway, condition: Condition): string {
  const words = conditionWords(pathway, condition);
  return 'all' in condition || 'any' in condition ? `（${words}）` : words;
}

export function atomWords(pathway: Pathway, atom: Atom): string {
  if (!('of' in atom)) return `参数 ${atom.param} 没有定`;
  const name = nameWords(pathway, atom.of);
  if ('is' in atom) return `${name}：${atom.is.map((id) => optionWords(pathway, atom.of, id)).join(' 或 ')}`;
  if ('past' in atom) return `${name} 已经过了`;
  if ('within' in atom) return `${name} 在今天起${String(atom.within.count)}${atom.within.unit}内`;
  const isDay = isDate(pathway, atom.of);
  const words = (isDay ? COMPARED_DAYS : COMPARED)[atom.compare];
  return `${name} ${words} ${operandWords(pathway, atom.of, atom.to)}`;
}

/** The question as asked, the fact as shown. */
export function nameWords({ questions, facts }: Pathway, name: string): string {
  const question = questions.find(({ id }) => id === name);
  if (question !== undefined) return question.ask.replace(/[？?。]+$/, '');
  return facts.find(({ id }) => id === name)?.label ?? name;
}

function optionWords({ questions }: Pathway, name: string, option: string): string {
  const question = questions.find(({ id }) => id === name);
  const label = question?.options.find(({ id }) => id === option)?.label;
  return label ?? (option === NONE ? '以上都没有' : option === 'unknown' ? '不清楚' : option);
}

function isDate({ questions, facts }: Pathway, name: string): boolean {
  const question = questions.find(({ id }) => id === name);
  return question === undefined ? facts.find(({ id }) => id === name)?.unit === 'date' : question.type === 'date';
}

function operandWords({ questions, facts, parameters }: Pathway, name: string, to: Operand): string {
  if (typeof to === 'string') return to;
  if (typeof to === 'object' && 'today' in to) return '今天';
  const subject = [...questions, ...facts].find(({ id }) => id === name);
  if (typeof to === 'number') return `${String(to)}${subject?.unit ?? ''}`;
  const parameter = parameters.find(({ id }) => id === to.param);
  return `${parameter === undefined ? '' : latestFigure(parameter)}（$${to.param}）`;
}

function latestFigure({ unit, values }: Parameter): string {
  const [latest] = [...values].sort((a, b) => (a.from < b.from ? 1 : -1));
  return typeof latest?.value === 'number' ? `${String(latest.value)}${unit}` : '没有定';
}

/** An answer as the reader sees it. */
export function answerWords(pathway: Pathway, question: string, answer: Answer): string {
  const unit = pathway.questions.find(({ id }) => id === question)?.unit ?? '';
  if (typeof answer === 'number') return `${String(answer)}${unit}`;
  const given = typeof answer === 'string' ? [answer] : answer;
  return given.map((each) => optionWords(pathway, question, each)).join('、');
}
