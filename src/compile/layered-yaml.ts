import type { Layer } from './layer.js';
import type { Located, LocatedList, LocatedMap } from './located.js';
import { locatedId, mergeLocated } from './located.js';
import type { Problems } from './problem.js';
import { readYamlFile } from './yaml-source.js';

/** A YAML file of every layer, each laid over the one below; `undefined` when no layer has it. */
export async function readLayeredYaml(
  layers: readonly Layer[],
  name: string,
  problems: Problems,
): Promise<Located | undefined> {
  let merged: Located | undefined;
  for (const layer of layers) {
    const path = layer.files.get(name);
    const value = path === undefined ? undefined : await readYamlFile(path, problems);
    // A file of comments alone says nothing; it must not take away what is below.
    if (value === undefined || (merged !== undefined && isEmpty(value))) continue;
    merged = merged === undefined ? value : mergeLocated(merged, value);
  }
  return merged;
}

function isEmpty(value: Located): boolean {
  return value.kind === 'map' && value.entries.size === 0;
}

/** The maps of a list that each have an `id` of their own; anything else is reported. */
export function entriesById(list: Located | undefined, prefix: string, problems: Problems): Map<string, LocatedMap> {
  const entries = new Map<string, LocatedMap>();
  for (const item of itemsOf(list, problems)) {
    const id = locatedId(item);
    if (item.kind !== 'map' || id?.startsWith(prefix) !== true) {
      const what = id === undefined ? '这一项没有 id' : `id “${id}”不以 ${prefix} 开头`;
      problems.add({ code: 'id-format', ...item.place, what, fix: `每一项以“- id: ${prefix}…”开头` });
    } else if (entries.has(id)) {
      const first = entries.get(id)?.place;
      const where = first === undefined ? '' : `（${first.file}:${String(first.line)}）`;
      problems.add({
        code: 'id-duplicate',
        ...item.place,
        what: `id “${id}”用了两次${where}`,
        fix: '删去一个，或换一个 id',
      });
    } else {
      entries.set(id, item);
    }
  }
  return entries;
}

/** The items of a list; a value of another kind is a problem. */
export function itemsOf(value: Located | undefined, problems: Problems): LocatedList['items'] {
  if (value === undefined) return [];
  if (value.kind === 'list') return value.items;
  if (value.kind === 'map' && value.entries.size === 0) return [];
  problems.add({ code: 'yaml-list', ...value.place, what: '这个文件要写成列表', fix: '每一项以“- ”开头' });
  return [];
}

/** A list of plain texts with their places. */
export function textsOf(value: Located | undefined, problems: Problems): { text: string; item: Located }[] {
  const texts: { text: string; item: Located }[] = [];
  for (const item of itemsOf(value, problems)) {
    if (item.kind === 'scalar' && typeof item.value === 'string') texts.push({ text: item.value, item });
    else
      problems.add({ code: 'field-type', ...item.place, what: '这一项要写成一段文字', fix: '写成“- guide/wills”这样' });
  }
  return texts;
}
