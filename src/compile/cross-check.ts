import { parseArticleId } from '../model/address.js';
import type { Guide, Service } from '../model/document.js';
import { forceOn } from '../model/in-force.js';
import { headingIds } from './documents.js';
import type { Library } from './library.js';
import { reportTimely } from './library.js';
import type { Findings } from './text-context.js';

/** What can only be checked when every document is compiled: places inside other documents, law no longer in force. */
export function crossCheck(
  documents: readonly (Guide | Service)[],
  found: readonly Findings[],
  library: Library,
): void {
  const headings = new Map(documents.map((document) => [document.id, headingIds(allBlocks(document))]));
  for (const { links, places } of found) {
    for (const link of links) checkAnchor(link, headings, library);
    for (const { source, place } of places) checkForce(source.id, place, library);
  }
}

function allBlocks(document: Guide | Service): Guide['blocks'] {
  return document.kind === 'guide' ? document.blocks : [...document.answer, ...Object.values(document.fields).flat()];
}

function checkAnchor(
  { id, anchor, place }: Findings['links'][number],
  headings: ReadonlyMap<string, ReadonlySet<string>>,
  { problems }: Library,
): void {
  // Places in articles were checked against the law, documents with faults of their own have no headings yet.
  if (anchor === undefined || parseArticleId(id) !== undefined || !/^(?:guide|service)\//.test(id)) return;
  const known = headings.get(id);
  if (known === undefined || known.has(anchor)) return;
  const fix = known.size === 0 ? '删去 # 后面的部分' : `可用：${[...known].join('、')}；或删去 # 后面的部分`;
  problems.add({ code: 'link-missing-anchor', ...place, what: `“${id}”里没有“#${anchor}”这个标题`, fix });
}

const FORCE = { future: '还没有施行', superseded: '已经被取代', uncertain: '效力不确定（有新的上位法）' } as const;

/** Time alone makes a citation wrong: a notice, and a problem for a release. */
function checkForce(id: string, place: Findings['places'][number]['place'], library: Library): void {
  const statute = library.law.get(parseArticleId(id)?.statute ?? '')?.statute;
  if (statute === undefined) return;
  const force = forceOn(statute, library.at);
  if (force === 'in-force') return;
  const notice = {
    code: 'citation-not-in-force',
    ...place,
    what: `引用的《${statute.short}》${FORCE[force]}`,
    fix: '核对现行规定，改引现行有效的条文',
  };
  if (force === 'uncertain') library.problems.notice(notice);
  else reportTimely(library, notice);
}
