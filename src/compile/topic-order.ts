import type { Document, Topic } from '../model/document.js';
import type { LocatedText } from './fields.js';
import type { Library } from './library.js';

type Orders = ReadonlyMap<string, readonly LocatedText[]>;

/**
 * Gives each topic the order of its guides and services, as `topics.yaml` says it. What is hidden by the county or
 * announced for later is left out; what nobody has, or what stands under other topics, is reported.
 */
export function orderTopics(documents: readonly Document[], orders: Orders, library: Library): Document[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return documents.map((document) => {
    const order = document.kind === 'topic' ? orders.get(document.id) : undefined;
    return document.kind !== 'topic' || order === undefined ? document : ordered(document, order, byId, library);
  });
}

function ordered(
  topic: Topic,
  order: readonly LocatedText[],
  byId: ReadonlyMap<string, Document>,
  library: Library,
): Topic {
  const ids: string[] = [];
  for (const item of order) {
    const fault = ids.includes(item.text)
      ? { what: `“${item.text}”写了两次`, fix: '删去一个' }
      : faultOf(item.text, topic, byId, library);
    if (fault !== undefined) {
      const what = `${topic.id} 的 order：${fault.what}`;
      library.problems.add({ code: 'topic-order', ...item.place, what, fix: fault.fix });
    } else if (byId.has(item.text)) ids.push(item.text);
  }
  return ids.length === 0 ? topic : { ...topic, order: ids };
}

function faultOf(
  id: string,
  topic: Topic,
  byId: ReadonlyMap<string, Document>,
  { ids }: Library,
): { what: string; fix: string } | undefined {
  if (!/^(?:guide|service)\//.test(id))
    return { what: `“${id}”不是指南，也不是服务事项`, fix: '写成 guide/… 或 service/…' };
  if (ids.status(id) === 'missing') {
    const near = ids.nearest(id);
    const question = near === undefined ? '' : `是不是“${near}”？`;
    return { what: `没有“${id}”这篇`, fix: `${question}改正 id，或删去这一项` };
  }
  const name = topic.id.slice('topic/'.length);
  const topics = byId.get(id)?.topics;
  if (topics === undefined || topics.includes(name)) return undefined;
  return {
    what: `“${id}”不在这个主题里（它的 topics 是 ${topics.join('、')}）`,
    fix: `删去这一项，或在那一篇的 topics 里加上 ${name}`,
  };
}
