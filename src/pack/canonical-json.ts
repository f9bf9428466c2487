/**
 * JSON whose bytes depend on the content alone: keys sorted, nothing undefined. Below `definition` the order of keys is
 * kept, because a calculator's fields are shown in the order they were written.
 */
export function canonicalJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(canonical(value)));
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  // Without a prototype, a key named `__proto__` is a key like any other.
  const sorted = Object.create(null) as Record<string, unknown>;
  const source = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(source).sort()) {
    if (source[key] !== undefined) sorted[key] = key === 'definition' ? source[key] : canonical(source[key]);
  }
  return sorted;
}
