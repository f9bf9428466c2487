import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fingerprint } from '../../compile/fingerprint.js';
import type { PathwayTestCase } from '../../compile/pathway-test-cases.js';
import { testName } from '../../compile/pathway-run-tests.js';
import { answerWords } from '../../compile/pathway-words.js';
import type { CompiledPathway } from '../../compile/pathways.js';
import type { Problem } from '../../compile/problem.js';
import type { Shown } from './workbench.js';

/** One test of a pathway and how it came out. */
export interface TestView {
  readonly line: number;
  readonly path: string;
  /** The comment above it. */
  readonly name: string;
  readonly at: string;
  readonly expect: string;
  /** Of that outcome, as the reader sees it. */
  readonly title: string;
  /** Question and answer, in words. */
  readonly given: readonly (readonly [ask: string, answer: string])[];
  readonly failures: readonly Pick<Problem, 'line' | 'what' | 'fix'>[];
}

export interface PathwayView {
  readonly id: string;
  readonly tests: readonly TestView[];
  /** Outcomes, notices and options no test touches. */
  readonly untested: readonly Pick<Problem, 'line' | 'what' | 'fix'>[];
  readonly proof: CompiledPathway['figures']['proof'];
  readonly isProving: boolean;
  /** Where a test would be saved, and what stands there now. */
  readonly file: string;
  readonly fingerprint: string;
}

/** What the page shows beside a pathway; `undefined` when it cannot be read. */
export async function pathwayView(id: string, { compiled }: Shown): Promise<PathwayView | undefined> {
  const found = compiled.pathways.find(({ document }) => document.id === id);
  const file = compiled.files.get(id);
  if (found === undefined || file === undefined) return undefined;
  const texts = new Map<string, string[]>();
  const counts = new Map<string, number>();
  const tests: TestView[] = [];
  for (const test of found.read.tests) {
    const { file: own } = test.place;
    if (!texts.has(own)) texts.set(own, (await readFile(own, 'utf8').catch(() => '')).split('\n'));
    const index = counts.get(own) ?? 0;
    counts.set(own, index + 1);
    tests.push(testView(test, index, found, compiled.problems, texts.get(own) ?? []));
  }
  return {
    id,
    tests,
    untested: compiled.problems.filter((each) => each.code === 'pathway-untested' && each.file === file),
    proof: found.figures.proof,
    isProving: found.proof === undefined,
    file,
    fingerprint: fingerprint(await readFile(file, 'utf8').catch(() => '')),
  };
}

function testView(
  { place, at, expect, given }: PathwayTestCase,
  index: number,
  { document }: CompiledPathway,
  problems: readonly Problem[],
  lines: readonly string[],
): TestView {
  const name = `${testName(index)}：`;
  const asked = new Map(document.questions.map((question) => [question.id, question.ask]));
  return {
    line: place.line,
    path: resolve(place.file),
    name: nameAbove(lines, place.line),
    at,
    expect: expect.text,
    title: document.outcomes.find(({ id }) => id === expect.text)?.title ?? expect.text,
    given: Object.entries(given).map(
      ([id, answer]) => [asked.get(id) ?? id, answerWords(document, id, answer)] as const,
    ),
    failures: problems
      .filter(({ code, file, what }) => code === 'pathway-test-failed' && file === place.file && what.startsWith(name))
      .map(({ line, what, fix }) => ({ line, what: what.slice(name.length), fix })),
  };
}

function nameAbove(lines: readonly string[], line: number): string {
  const names: string[] = [];
  for (let at = line - 2; at >= 0; at -= 1) {
    const [, words] = /^\s*#\s?(.*)$/.exec(lines[at] ?? '') ?? [];
    if (words === undefined) break;
    names.unshift(words.trim());
  }
  return names.join(' ');
}
