export interface Recorded {
  readonly keys: [key: string, focus: string][];
  readonly trees: [heading: string, tree: string][];
}

export function firstUsePage(recorded: Recorded): string;
