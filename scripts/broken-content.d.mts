export interface ExpectedFault {
  readonly file: string;
  /** Where it is put in the sound content. */
  readonly target: string;
  /** What is wrong with it. */
  readonly fault: string;
  readonly findings: readonly {
    readonly kind: string;
    readonly at: string;
    readonly code: string;
    readonly message: string;
  }[];
}

export function readFaults(text: string): ExpectedFault[];
export function faultsPage(faults: readonly ExpectedFault[]): string;
