interface Guarded {
  readonly elementProperties?: ReadonlyMap<PropertyKey, { readonly state?: boolean }>;
}

const guarded = new WeakSet<CustomElementConstructor>();
const defaults = new WeakMap<object, Map<PropertyKey, unknown>>();

/**
 * Keeps every option of the kind it was made with, whatever a page sets: frameworks give null or undefined for what was
 * left out, scripts a number for words. The first value an instance has, set by its own constructor, is the default.
 * Once per class, before it is registered.
 */
export function guardOptions(element: CustomElementConstructor & Guarded): void {
  if (guarded.has(element)) return;
  guarded.add(element);
  element.elementProperties?.forEach(({ state }, name) => {
    const { prototype } = element as { prototype: object };
    const accessor = Object.getOwnPropertyDescriptor(prototype, name);
    if (state === true || accessor?.set === undefined) return;
    Object.defineProperty(prototype, name, {
      ...accessor,
      set(this: object, value: unknown) {
        accessor.set?.call(this, ofItsKind(value, defaultOf(this, name, value)));
      },
    });
  });
}

function defaultOf(instance: object, name: PropertyKey, value: unknown): unknown {
  const known = defaults.get(instance) ?? new Map<PropertyKey, unknown>();
  defaults.set(instance, known);
  if (!known.has(name)) known.set(name, value);
  return known.get(name);
}

function ofItsKind(value: unknown, original: unknown): unknown {
  // Frameworks write a switch that is on as an empty attribute, and some as an empty text.
  if (typeof original === 'boolean') return typeof value === 'string' || Boolean(value);
  if (typeof original !== 'string' && typeof original !== 'number') return value;
  const text = asText(value);
  if (text === undefined) return original;
  if (typeof original === 'string') return text;
  const number = Number(text);
  return Number.isNaN(number) ? original : number;
}

/** Words, numbers, addresses and lists of them as one text; undefined for what is none. */
function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(String).join(' ');
  if (value instanceof URL) return value.href;
  return typeof value === 'number' && !Number.isNaN(value) ? String(value) : undefined;
}
