/**
 * What a page and the frame of ours in it say to each other. Each side answers only the window it knows, at an origin of
 * an exact list, and takes nothing but these two messages: `hello` from the page, `size` from the frame (S12).
 */

/** Pixels: no page is pushed apart by a frame that is wrong, or lies. */
const LOWEST = 120;
const HIGHEST = 20_000;
const LONGEST_TITLE = 100;
/** Milliseconds between two answers, however many are asked for. */
const PAUSE = 100;

export interface FrameSize {
  readonly height: number;
  readonly title: string;
}

/** Exactly one of these origins, and exactly this window. A sandboxed page's origin, `null`, is nobody's. */
export function isFrom(event: MessageEvent, source: Window | null, origins: readonly string[]): boolean {
  return source !== null && event.source === source && event.origin !== 'null' && origins.includes(event.origin);
}

export function isHello(data: unknown): boolean {
  return field(data, 'mingbai') === 1 && field(data, 'type') === 'hello';
}

/** The size a frame tells, within bounds; undefined for everything else. */
export function readSize(data: unknown): FrameSize | undefined {
  if (field(data, 'mingbai') !== 1 || field(data, 'type') !== 'size') return undefined;
  const height = field(data, 'height');
  const title = field(data, 'title');
  if (typeof height !== 'number' || !isFinite(height) || typeof title !== 'string') return undefined;
  return { height: Math.min(Math.max(Math.ceil(height), LOWEST), HIGHEST), title: title.slice(0, LONGEST_TITLE) };
}

function field(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
}

/** Acts at once, then at most every {@link PAUSE}, with what was asked for last. */
export function atMostOften<Value>(act: (value: Value) => void): (value: Value) => void {
  let next: { readonly value: Value } | undefined;
  let isResting = false;
  const turn = (): void => {
    isResting = next !== undefined;
    if (next === undefined) return;
    const { value } = next;
    next = undefined;
    setTimeout(turn, PAUSE);
    act(value);
  };
  return (value) => {
    next = { value };
    if (!isResting) turn();
  };
}
