/**
 * Small checks that compose into shapes. A check takes what `JSON.parse` gave and returns it typed, or throws a
 * `Mismatch` that says where. Objects are rebuilt from the known keys: whatever else stands in the file, `__proto__` and
 * `constructor` included, never reaches the rest of the library.
 */
export type Check<Value> = (value: unknown) => Value;

/** Never leaves the pack room: `decode.ts` turns it into a `PackError`. */
export class Mismatch extends Error {
  /** Keys and indexes from the outside in. */
  readonly at: (string | number)[] = [];
}

export function fail(expected: string, value: unknown): never {
  throw new Mismatch(`expected ${expected}, found ${excerpt(value)}`);
}

function excerpt(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function within<Value>(place: string | number, check: Check<Value>, value: unknown): Value {
  try {
    return check(value);
  } catch (error) {
    if (error instanceof Mismatch) error.at.unshift(place);
    throw error;
  }
}

const LONE_SURROGATE = /[\ud800-\udfff]/u;

/** Well-formed Unicode, at most `most` UTF-16 units. */
export function text(most = 100_000): Check<string> {
  return (value) => {
    if (typeof value !== 'string') return fail('a text', value);
    if (value.length > most) return fail(`at most ${String(most)} characters`, value);
    if (LONE_SURROGATE.test(value)) return fail('well-formed Unicode', value);
    return value;
  };
}

/** A text that matches; the pattern must be anchored at both ends and bounded in length. */
export function matching(pattern: RegExp, expected: string): Check<string> {
  return (value) => (typeof value === 'string' && pattern.test(value) ? value : fail(expected, value));
}

export function integer(least: number, most: number): Check<number> {
  return (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? value
      : fail(`a whole number from ${String(least)} to ${String(most)}`, value);
}

export const boolean: Check<boolean> = (value) => (typeof value === 'boolean' ? value : fail('true or false', value));

export function oneOf<const Value extends string | number | boolean | null>(values: readonly Value[]): Check<Value> {
  return (value) => {
    const index = (values as readonly unknown[]).indexOf(value);
    return index < 0 ? fail(`one of ${values.join(', ')}`, value) : (values[index] as Value);
  };
}

export function list<Value>(check: Check<Value>, most = 10_000): Check<readonly Value[]> {
  return (value) => {
    if (!Array.isArray(value)) return fail('a list', value);
    if (value.length > most) return fail(`at most ${String(most)} entries`, value);
    return value.map((entry, index) => within(index, check, entry));
  };
}

export type Shape = Readonly<Record<string, Check<unknown>>>;
export type Checked<S extends Shape> = { readonly [Key in keyof S]: S[Key] extends Check<infer Value> ? Value : never };

/** An object with these keys; an absent optional key stays absent, and unknown keys are dropped. */
export function object<Required extends Shape>(required: Required): Check<Checked<Required>>;
export function object<Required extends Shape, Optional extends Shape>(
  required: Required,
  optional: Optional,
): Check<Checked<Required> & Partial<Checked<Optional>>>;
export function object(required: Shape, optional: Shape = {}): Check<unknown> {
  const keys = Object.keys(required);
  const optionalKeys = Object.keys(optional);
  return (value) => {
    const source = asObject(value);
    const result: Record<string, unknown> = {};
    for (const key of keys) result[key] = within(key, required[key] ?? anything, own(source, key));
    for (const key of optionalKeys) {
      const found = own(source, key);
      if (found !== undefined) result[key] = within(key, optional[key] ?? anything, found);
    }
    return result;
  };
}

/** An object whose keys are data, each checked like its value. */
export function keyed<Value>(
  key: Check<string>,
  check: Check<Value>,
  most = 1000,
): Check<{ readonly [key: string]: Value }> {
  return (value) => {
    const source = asObject(value);
    const names = Object.keys(source);
    if (names.length > most) return fail(`at most ${String(most)} keys`, value);
    return Object.fromEntries(names.map((name) => [key(name), within(name, check, own(source, name))]));
  };
}

/** The shape of the first of these keys that the object has. */
export function byKey<Value>(shapes: { readonly [key: string]: Check<Value> }): Check<Value> {
  const keys = Object.keys(shapes);
  return (value) => {
    const source = asObject(value);
    const key = keys.find((each) => own(source, each) !== undefined);
    const shape = key === undefined ? undefined : shapes[key];
    return shape === undefined ? fail(`an object with one of ${keys.join(', ')}`, value) : shape(source);
  };
}

/** The one of several shapes that the text under `tag` names. The list is closed: any other text is a mismatch. */
export function variants<Table extends Shape>(tag: string, table: Table): Check<Checked<Table>[keyof Table]> {
  const checks = new Map(Object.entries(table));
  return (value) => {
    const name = own(asObject(value), tag);
    const check = typeof name === 'string' ? checks.get(name) : undefined;
    if (check === undefined) return fail(`a known ${tag}`, name);
    return check(value) as Checked<Table>[keyof Table];
  };
}

/** Data without a shape of ours (a calculator's definition): copied, with well-formed texts and no `__proto__`. */
export const anything: Check<unknown> = (value) => {
  if (typeof value === 'string') return text()(value);
  if (Array.isArray(value)) return value.map((entry, index) => within(index, anything, entry));
  if (typeof value !== 'object' || value === null) return value;
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (key === '__proto__') return fail('a key other than __proto__', key);
    result[text(1000)(key)] = within(key, anything, own(value, key));
  }
  return result;
};

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : fail('an object', value);
}

/** Own properties only: a host page may have added names to `Object.prototype` (S13). */
function own(source: object, key: string): unknown {
  return Object.prototype.hasOwnProperty.call(source, key) ? (source as Record<string, unknown>)[key] : undefined;
}
