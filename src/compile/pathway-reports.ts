import type { Pathway } from '../model/pathway.js';
import type { Library } from './library.js';
import type { Place } from './located.js';
import type { PathwayPlaces } from './pathway-file.js';
import type { PathwayProof, TooLarge } from './pathway-proof.js';
import { PROOF_LIMITS } from './pathway-proof.js';
import type { TestCoverage } from './pathway-run-tests.js';
import { answerWords } from './pathway-words.js';
import type { Problems } from './problem.js';

/** Nobody in trouble answers more. */
const MOST_QUESTIONS = 12;

export interface ReportContext {
  readonly pathway: Pathway;
  readonly places: PathwayPlaces;
  readonly library: Library;
}

/** What the proof found, in the editor's words. */
export function reportProof(proof: PathwayProof | TooLarge, context: ReportContext): void {
  const { places, library } = context;
  if ('tooLarge' in proof) {
    const what = `指引太大，证明不了：要分的情形超过 ${String(PROOF_LIMITS.states)} 种（多选题最多 ${String(PROOF_LIMITS.options)} 个选项）`;
    const fix = '拆成两个指引，减少多选题的选项，或让规则少用几个问题';
    library.problems.add({ code: 'pathway-too-large', ...places.file, what, fix });
    return;
  }
  reportUnreached(proof, context);
  reportDefault(proof, context);
  if (proof.longest <= MOST_QUESTIONS) return;
  const what = `有一条路要问 ${String(proof.longest)} 个问题：${pathWords(context.pathway, proof)}`;
  const fix = `最多 ${String(MOST_QUESTIONS)} 个；给不要紧的问题加 ask_when，或合并成一个多选题`;
  library.problems.add({ code: 'pathway-long', ...places.file, what, fix });
}

function pathWords(pathway: Pathway, { longestWitness: { answers } }: PathwayProof): string {
  return Object.entries(answers)
    .map(([id, answer]) => `${id}=${answerWords(pathway, id, answer)}`)
    .join('，');
}

function reportUnreached(proof: PathwayProof, { pathway, places, library }: ReportContext): void {
  const { problems } = library;
  const place = (found: ReadonlyMap<string, Place>, id: string): Place => found.get(id) ?? places.file;
  for (const { id } of pathway.outcomes) {
    if (proof.outcomes.has(id)) continue;
    const what = `结果 ${id} 永远得不到：没有一种回答能让它成立而前面的都不成立`;
    problems.add({
      code: 'pathway-unreached',
      ...place(places.findings, id),
      what,
      fix: '改正它或前面结果的 when，或删去',
    });
  }
  for (const { id } of pathway.notices) {
    if (proof.notices.has(id)) continue;
    const what = `提醒 ${id} 永远不会出现`;
    problems.add({ code: 'pathway-unreached', ...place(places.findings, id), what, fix: '改正它的 when，或删去' });
  }
  for (const { id, type } of pathway.questions) {
    if (proof.questions.has(id) || type === 'info') continue;
    const what = `问题 ${id} 永远不会问到：ask_when 不能成立，或到那时已经没有规则取决于它`;
    problems.add({ code: 'pathway-unreached', ...place(places.questions, id), what, fix: '改正 ask_when，或删去' });
  }
  for (const id of proof.unproved) {
    const what = `${id} 推出来能得到，照着回答走一遍却没有得到`;
    problems.add({
      code: 'pathway-no-witness',
      ...place(places.findings, id),
      what,
      fix: '请把这个文件交给维护程序的人',
    });
  }
}

/** Allowed, but worth knowing: whoever knows every answer never gets the default. */
function reportDefault(proof: PathwayProof, { pathway, places, library }: ReportContext): void {
  const last = pathway.outcomes[pathway.outcomes.length - 1];
  if (last === undefined || proof.defaultIsKnown || !proof.outcomes.has(last.id)) return;
  library.problems.notice({
    code: 'pathway-default-unknown',
    ...(places.findings.get(last.id) ?? places.file),
    what: `最后的结果 ${last.id} 只有答了“不清楚”才会得到`,
    fix: '可以这样；要是有人样样清楚也该得到它，检查前面的 when',
  });
}

/** What no test of the pathway touches. Nothing is reported while a test fails: what it touches would be wrong. */
export function reportCoverage(
  coverage: TestCoverage,
  { pathway, places }: Omit<ReportContext, 'library'>,
  problems: Problems,
): void {
  const fix = '加一个测试';
  for (const { id } of [...pathway.outcomes, ...pathway.notices]) {
    if (coverage.findings.has(id)) continue;
    const place = places.findings.get(id) ?? places.file;
    problems.add({ code: 'pathway-untested', ...place, what: `没有测试得到 ${id}`, fix });
  }
  for (const { id, options } of pathway.questions) {
    const untouched = options.filter((option) => !coverage.options.has(`${id}=${option.id}`));
    if (untouched.length === 0) continue;
    const place = places.questions.get(id) ?? places.file;
    const names = untouched.map((option) => option.id).join('、');
    problems.add({ code: 'pathway-untested', ...place, what: `没有测试选过问题 ${id} 的 ${names}`, fix });
  }
}
