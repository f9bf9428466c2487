import type { Localized } from '../model/language.js';

/** What the server tells; kept in step with `src/cli/dev/state.ts` and `pathway-view.ts`. */
export interface State {
  readonly turn: number;
  readonly isSound: boolean;
  readonly version: string;
  readonly name: Localized;
  readonly languages: readonly string[];
  readonly topics: readonly { readonly id: string; readonly title: Localized }[];
  readonly documents: readonly ListedDocument[];
  readonly problems: readonly ListedProblem[];
  readonly notices: readonly ListedProblem[];
  readonly proving: number;
  readonly took: number;
}

export interface ListedDocument {
  readonly id: string;
  readonly kind: string;
  readonly title: Localized;
  readonly topic: string;
  readonly file: string;
  readonly problems: number;
  readonly notices: number;
}

export interface Finding {
  readonly line: number;
  readonly what: string;
  readonly fix: string;
}

export interface ListedProblem extends Finding {
  readonly code: string;
  readonly file: string;
  readonly path: string;
  readonly id?: string;
}

export interface PathwayView {
  readonly id: string;
  readonly tests: readonly TestView[];
  readonly untested: readonly Finding[];
  readonly proof?: { readonly states: number; readonly paths: string; readonly longest: number };
  readonly isProving: boolean;
  readonly file: string;
}

export interface TestView {
  readonly line: number;
  readonly path: string;
  readonly name: string;
  readonly at: string;
  readonly expect: string;
  readonly title: string;
  readonly given: readonly (readonly [ask: string, answer: string])[];
  readonly failures: readonly Finding[];
}

export type SaveAnswer =
  | { readonly fault: string }
  | {
      readonly lines: readonly string[];
      readonly expect: string;
      readonly title: string;
      readonly file: string;
      readonly seen: string;
      readonly saved: boolean;
    };

async function read<Answer>(path: string): Promise<Answer | undefined> {
  const response = await fetch(path);
  return response.ok ? ((await response.json()) as Answer) : undefined;
}

export const readState = (): Promise<State | undefined> => read('/dev/state');

export const readPathway = (id: string): Promise<PathwayView | undefined> =>
  read(`/dev/pathway?id=${encodeURIComponent(id)}`);

/** Tries a way through a pathway as a test, or saves it: with a name, and `seen` as the try gave it. */
export async function postTest(request: {
  id: string;
  answers: unknown;
  name?: string;
  seen?: string;
}): Promise<SaveAnswer> {
  const token = document.querySelector<HTMLMetaElement>('meta[name=mingbai-token]')?.content ?? '';
  try {
    const response = await fetch('/dev/test', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Mingbai-Token': token },
      body: JSON.stringify(request),
    });
    return response.ok ? ((await response.json()) as SaveAnswer) : { fault: await response.text() };
  } catch {
    return { fault: '连不上 mingbai dev：看看终端里是不是还在运行' };
  }
}
