/** Numbers for 32-bit keys other than 0: open addressing over typed arrays, a tenth of a Map's memory. */
export interface GramTable {
  /** `undefined` when the key is not there. */
  get(key: number): number | undefined;
  /** The key's number; `next` becomes it when the key is new. */
  getOrAdd(key: number, next: number): number;
}

const FIRST_CAPACITY = 1 << 12;
const MOST_FULL = 0.6;
/** Fibonacci hashing: neighbouring characters spread over the table. */
const MULTIPLIER = 0x9e3779b1;

export function createGramTable(): GramTable {
  let keys = new Uint32Array(FIRST_CAPACITY);
  let numbers = new Uint32Array(FIRST_CAPACITY);
  let count = 0;

  const slotOf = (key: number): number => {
    const mask = keys.length - 1;
    let slot = (Math.imul(key, MULTIPLIER) >>> 8) & mask;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };

  const put = (key: number, number: number): void => {
    const slot = slotOf(key);
    keys[slot] = key;
    numbers[slot] = number;
  };

  const grow = (): void => {
    const oldKeys = keys;
    const oldNumbers = numbers;
    keys = new Uint32Array(oldKeys.length * 2);
    numbers = new Uint32Array(oldKeys.length * 2);
    oldKeys.forEach((key, slot) => {
      if (key !== 0) put(key, oldNumbers[slot] ?? 0);
    });
  };

  const get = (key: number): number | undefined => {
    const slot = slotOf(key);
    return keys[slot] === 0 ? undefined : numbers[slot];
  };

  return {
    get,
    getOrAdd(key, next) {
      const known = get(key);
      if (known !== undefined) return known;
      if (++count > keys.length * MOST_FULL) grow();
      put(key, next);
      return next;
    },
  };
}
