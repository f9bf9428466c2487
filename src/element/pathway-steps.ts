import { getHost } from '../host/current-host.js';

/**
 * The pages of one pathway as entries of the browser's history, one a tap, so that its Back leads to the question before.
 * The address stays as it is; which page an entry holds lies in `PathwayMemory`.
 */
export class PathwaySteps {
  readonly #isOn: () => boolean;
  /** Pages of the entries of ours that lie behind this one, the oldest first. */
  trail: readonly string[] = [];

  /** @param isOn whether the page leaves its history to the pathway */
  constructor(isOn: () => boolean) {
    this.#isOn = isOn;
  }

  get isOn(): boolean {
    return this.#isOn();
  }

  /** Only inside a tap: browsers pass over entries that nobody asked for. */
  push(from: string): void {
    if (!this.isOn) return;
    // Refused (too many in a short time, a sandboxed frame): the pathway's own way back still works.
    if (getHost().history.push(location.href)) this.trail = [...this.trail, from];
  }

  /** @returns false where the entry behind is another page, or none of ours */
  backTo(page: string): boolean {
    if (!this.isOn || this.trail[this.trail.length - 1] !== page) return false;
    getHost().history.back(1);
    return true;
  }

  /** To the entry the pathway began in. */
  backToFirst(): void {
    const count = this.trail.length;
    this.trail = [];
    if (this.isOn && count > 0) getHost().history.back(count);
  }
}
