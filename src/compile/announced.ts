import { parseAddress } from '../model/address.js';
import type { Layer } from './layer.js';
import { readLayeredYaml, textsOf } from './layered-yaml.js';
import type { Located, Place } from './located.js';
import type { Problems } from './problem.js';

/** Ids that will exist later, with where they are announced. A layer adds to those below. */
export async function readAnnounced(layers: readonly Layer[], problems: Problems): Promise<Map<string, Place>> {
  const announced = new Map<string, Place>();
  for (const layer of layers) {
    for (const { text, item } of textsOf(await readLayerList(layer, 'announced.yaml', problems), problems)) {
      if (parseAddress(text) === undefined) {
        problems.add({ code: 'id-format', ...item.place, what: `“${text}”不是 id`, fix: '写成 guide/wills 这样' });
      } else if (announced.has(text)) {
        problems.add({ code: 'id-duplicate', ...item.place, what: `“${text}”登记了两次`, fix: '删去一个' });
      } else announced.set(text, item.place);
    }
  }
  return announced;
}

/** Ids of `statutes.yaml` in order: where a bare 第42条 is looked for first. A county's own come after. */
export async function readStatuteOrder(layers: readonly Layer[], problems: Problems): Promise<Map<string, Place>> {
  const order = new Map<string, Place>();
  for (const layer of layers) {
    for (const { text, item } of textsOf(await readLayerList(layer, 'statutes.yaml', problems), problems)) {
      if (!order.has(text)) order.set(text, item.place);
      else problems.add({ code: 'id-duplicate', ...item.place, what: `“${text}”写了两次`, fix: '删去一个' });
    }
  }
  return order;
}

async function readLayerList(layer: Layer, name: string, problems: Problems): Promise<Located | undefined> {
  return readLayeredYaml([layer], name, problems);
}
