const values = new WeakMap<object, Map<string, string>>();

/**
 * For an option that is text, under `@property`: whatever a page sets is read as text. Taking an attribute away sets
 * `null`, frameworks set `undefined` and give numbers as numbers; what is no text at all counts as not set.
 */
export function text(prototype: object, name: string): void {
  Object.defineProperty(prototype, name, {
    configurable: true,
    get(this: object): string {
      return values.get(this)?.get(name) ?? '';
    },
    set(this: object, value: unknown) {
      const own = values.get(this) ?? new Map<string, string>();
      values.set(
        this,
        own.set(name, typeof value === 'number' ? String(value) : typeof value === 'string' ? value : ''),
      );
    },
  });
}
