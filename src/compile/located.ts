/**
 * YAML as data that remembers where it stands, so that every finding names file and line, also after two layers of
 * content have been merged.
 */
export interface Place {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

export type Located = LocatedScalar | LocatedList | LocatedMap;

export interface LocatedScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly place: Place;
  /** Of a block (`say: |`): the line its text begins on, one below the mark. */
  readonly textLine?: number;
}

export interface LocatedList {
  readonly kind: 'list';
  readonly items: readonly Located[];
  readonly place: Place;
}

export interface LocatedMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, LocatedEntry>;
  readonly place: Place;
}

export interface LocatedEntry {
  /** Of the key. */
  readonly place: Place;
  readonly value: Located;
}

/** What an entry of a list is known by: its `id`. */
export function locatedId(value: Located): string | undefined {
  if (value.kind !== 'map') return undefined;
  const id = value.entries.get('id')?.value;
  return id?.kind === 'scalar' && typeof id.value === 'string' ? id.value : undefined;
}

/** Overlay: maps merge by key, lists of maps with `id` merge by id, everything else is replaced. */
export function mergeLocated(base: Located, over: Located): Located {
  if (base.kind === 'map' && over.kind === 'map') return mergeMaps(base, over);
  if (base.kind === 'list' && over.kind === 'list' && [...base.items, ...over.items].every(hasId)) {
    return mergeLists(base, over);
  }
  return over;
}

function hasId(value: Located): boolean {
  return locatedId(value) !== undefined;
}

function mergeMaps(base: LocatedMap, over: LocatedMap): LocatedMap {
  const entries = new Map(base.entries);
  for (const [key, entry] of over.entries) {
    const below = entries.get(key);
    entries.set(key, below === undefined ? entry : { ...entry, value: mergeLocated(below.value, entry.value) });
  }
  return { kind: 'map', entries, place: over.place };
}

function mergeLists(base: LocatedList, over: LocatedList): LocatedList {
  const items = [...base.items];
  const firstOver = items.length;
  const places = new Map(items.map((item, index) => [locatedId(item), index]));
  for (const item of over.items) {
    const index = places.get(locatedId(item));
    const below = index === undefined ? undefined : items[index];
    // Twice the same id within one layer is a fault, not a merge: keep both, the reader of the list reports it.
    if (index === undefined || below === undefined || index >= firstOver) {
      places.set(locatedId(item), items.length);
      items.push(item);
    } else {
      items[index] = mergeLocated(below, item);
    }
  }
  return { kind: 'list', items, place: over.place };
}
