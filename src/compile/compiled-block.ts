import type { Token } from 'marked';
import type { Block } from '../model/text.js';
import type { TextContext } from './text-context.js';

/** A block with its line and the Markdown it was written in. */
export interface CompiledBlock {
  readonly block: Block;
  readonly line: number;
  readonly source: string;
}

/** Where the compiler stands in a nest of lists and quotations. */
export interface BlockState {
  readonly context: TextContext;
  /** Compiles tokens one level further in. */
  readonly compileInside: (tokens: readonly Token[], line: number) => CompiledBlock[];
}

/** The blocks alone. */
export function blocksOf(compiled: readonly CompiledBlock[]): Block[] {
  return compiled.map(({ block }) => block);
}
