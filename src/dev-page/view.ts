import type { State } from './state.js';

/** One way of looking at the content. */
export interface View {
  readonly element: HTMLElement;
  /** A document was chosen, or the view came to the front. */
  readonly show: (id: string, state: State) => void;
  /** Something was saved. `isNew`: the pack is another one. */
  readonly update: (state: State, isNew: boolean) => void;
  /** The document it shows now, where the reader may go on by themselves. */
  readonly current?: () => string;
  /** How things are shown was changed. */
  readonly restyle: () => void;
}
