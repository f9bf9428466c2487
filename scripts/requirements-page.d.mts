export interface TestRun {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly where: string;
}

export interface Requirement {
  readonly id: string;
  readonly text: string;
}

interface Coverage {
  readonly entries: readonly (Requirement & {
    readonly tests: readonly { readonly title: string; readonly runs: readonly TestRun[] }[];
  })[];
  readonly unknown: readonly string[];
}

export function requirements(): Requirement[];
export function coverage(list: readonly Requirement[], tests: readonly TestRun[]): Coverage;
export function requirementsPage(found: Coverage, heading: string): string;
