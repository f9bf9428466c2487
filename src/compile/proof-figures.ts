import type { Parameter, Pathway } from '../model/pathway.js';
import type { Circumstances, ParameterFigure } from '../pathway/circumstances.js';
import { figureOf } from '../pathway/parameter.js';
import type { Atom } from '../pathway/condition-truth.js';
import { atomsOf, conditionsOf, questionsBelow } from './proof-atoms.js';

/** Figures for parameters that have none on the day of the proof. */
export type Setting = { readonly [parameter: string]: ParameterFigure | null };

const MOST_FIGURES = 8;

/**
 * What a parameter that is not set may be: unset, and a figure in each place between the other figures its subject is
 * compared with, so that every order of the limits is tried. Several such parameters are tried each alone, and together in
 * rising and in falling order.
 */
export function settingsOf(pathway: Pathway, circumstances: Circumstances): Setting[] {
  const unset = pathway.parameters.filter((parameter) => figureOf(parameter, circumstances) === undefined);
  const atoms = conditionsOf(pathway).flatMap(atomsOf);
  const alone = unset.flatMap((parameter) =>
    figuresFor(parameter, pathway, atoms, circumstances).map((figure) => ({
      [parameter.id]: tabled(pathway, parameter, figure),
    })),
  );
  const together = (parameters: readonly Parameter[]): Setting =>
    Object.fromEntries(
      parameters.map((parameter, rank) => [
        parameter.id,
        tabled(pathway, parameter, usualFigure(parameter.unit) + rank * 2),
      ]),
    );
  const all = unset.length > 1 ? [together(unset), together([...unset].reverse())] : [];
  // A figure has an end: what is said without one must work also where a county has filled it in.
  const lost = pathway.parameters.filter(
    ({ id }) =>
      !unset.some((parameter) => parameter.id === id) && atoms.some((atom) => 'param' in atom && atom.param === id),
  );
  const settings: Setting[] = [{}, ...alone, ...all, ...lost.map(({ id }) => ({ [id]: null }))];
  return [...new Map(settings.map((setting) => [JSON.stringify(setting), setting])).values()];
}

/** Below, between and above everything else that the same answers are compared with; never an end of what can be answered. */
function figuresFor(
  { id, unit }: Parameter,
  pathway: Pathway,
  atoms: readonly Atom[],
  circumstances: Circumstances,
): number[] {
  const subjects = atoms.flatMap((atom) => (comparesWith(atom, id) && 'of' in atom ? [atom.of] : []));
  const questions = new Set(subjects.flatMap((subject) => [...questionsBelow(pathway, subject)]));
  const limits = atoms.flatMap((atom) => {
    if (!('compare' in atom) || comparesWith(atom, id)) return [];
    const shared = [...questionsBelow(pathway, atom.of)].some((question) => questions.has(question));
    return shared ? limitOf(atom.to, pathway, circumstances) : [];
  });
  const posts = [...new Set(limits.filter((limit) => limit > 0))].sort((a, b) => a - b);
  const [first = usualFigure(unit)] = posts;
  const last = posts[posts.length - 1] ?? first;
  const between = posts.slice(1).map((post, index) => Math.round(((posts[index] ?? 0) + post) * 50) / 100);
  const figures = [Math.ceil(first / 2), ...between, posts.length === 0 ? first : last * 2];
  return [...new Set(figures)].slice(0, MOST_FIGURES);
}

function comparesWith(atom: Atom, parameter: string): boolean {
  return 'compare' in atom && typeof atom.to === 'object' && 'param' in atom.to && atom.to.param === parameter;
}

function limitOf(
  to: Extract<Atom, { compare: unknown }>['to'],
  { parameters }: Pathway,
  circumstances: Circumstances,
): number[] {
  if (typeof to === 'number') return [to];
  if (typeof to !== 'object' || !('param' in to)) return [];
  const parameter = parameters.find(({ id }) => id === to.param);
  const figure = parameter && figureOf(parameter, circumstances)?.value;
  return typeof figure === 'number' ? [figure] : [];
}

function usualFigure(unit: string): number {
  return unit.startsWith('元') ? 1000 : 10;
}

/** A table gets a figure for every option it is asked for. */
function tabled({ facts, questions }: Pathway, { id }: Parameter, figure: number): ParameterFigure {
  const table = facts.find(
    ({ function: made, inputs }) =>
      made === 'in-table' && inputs.some((input) => 'param' in input && input.param === id),
  );
  const looked = table?.inputs.flatMap((input) => ('of' in input ? [input.of] : []))[0];
  const options = questions.find((question) => question.id === looked)?.options;
  if (options === undefined) return figure;
  return Object.fromEntries(options.map((option, index) => [option.id, figure + index]));
}
