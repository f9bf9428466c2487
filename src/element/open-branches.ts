import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { getHost } from '../host/current-host.js';

interface BranchHost extends ReactiveControllerHost, HTMLElement {
  /** Address of the pack; tells several elements of a page apart. */
  readonly pack: string;
}

const STORED_AS = 'mingbai.topics.';
const MOST_KEPT = 200;

/** What is open in a tree of disclosures (P2). Kept for this visit, so that a reader who comes back finds their place. */
export class OpenBranches implements ReactiveController {
  readonly #host: BranchHost;
  #open: Set<string> | undefined;

  constructor(host: BranchHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#open = undefined;
  }

  has(branch: string): boolean {
    return this.#branches.has(branch);
  }

  toggle(branch: string): void {
    if (!this.#branches.delete(branch)) this.#branches.add(branch);
    this.#changed();
  }

  /** Opens what is not open yet. */
  open(branches: readonly string[]): void {
    const closed = branches.filter((branch) => !this.#branches.has(branch));
    if (closed.length === 0) return;
    for (const branch of closed) this.#branches.add(branch);
    this.#changed();
  }

  get #branches(): Set<string> {
    this.#open ??= new Set(readList(getHost().session.get(this.#key)));
    return this.#open;
  }

  get #key(): string {
    return `${STORED_AS}${this.#host.id}|${this.#host.pack}`;
  }

  #changed(): void {
    getHost().session.set(this.#key, JSON.stringify([...this.#branches].slice(-MOST_KEPT)));
    this.#host.requestUpdate();
  }
}

/** Trusts nothing: another script may have written it. */
function readList(text: string | undefined): string[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
  } catch {
    return [];
  }
}
