import { parseArticleId } from '../model/address.js';
import type { Guide, Service } from '../model/document.js';
import { forceOn } from '../model/in-force.js';
import type { CompiledFile } from './documents.js';
import { headingIds } from './documents.js';
import type { Library } from './library.js';
import { reportTimely } from './library.js';
import type { Problem } from './problem.js';
import type { Findings } from './text-context.js';

/** What can only be checked when every document is compiled: places inside other documents, law no longer in force. */
export function crossCheck(
  files: readonly CompiledFile[],
  pathways: readonly Findings[],
  notes: readonly Findings[],
  library: Library,
): void {
  const headings = new Map(files.map(({ document }) => [document.id, headingIds(allBlocks(document))]));
  const found = [...files.flatMap((file) => file.found), ...pathways];
  for (const { links } of [...found, ...notes]) for (const link of links) checkAnchor(link, headings, library);
  for (const { problem, isUncertain } of notInForce(found, library)) {
    if (isUncertain) library.problems.notice(problem);
    else library.problems.add(problem);
  }
  for (const { problem, isUncertain } of notInForce(notes, library)) {
    if (isUncertain) library.problems.notice(problem);
    else reportTimely(library, problem);
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

interface NotInForce {
  readonly problem: Problem;
  readonly isUncertain: boolean;
}

/**
 * Citations of law that is not in force on the day of the check. A guide or a service that rests on such law misleads: a
 * problem. A note explains its own statute and may speak of others: a notice until the release.
 */
function notInForce(found: readonly Findings[], { law, at }: Library): NotInForce[] {
  return found.flatMap(({ places }) =>
    places.flatMap(({ source, place }): NotInForce[] => {
      const statute = law.get(parseArticleId(source.id)?.statute ?? '')?.statute;
      const force = statute === undefined ? 'in-force' : forceOn(statute, at);
      if (statute === undefined || force === 'in-force') return [];
      const successor = law.get(statute.supersededBy ?? '')?.statute.title;
      const named = force === 'superseded' && successor !== undefined;
      const what = `引用的《${statute.short}》${FORCE[force]}${named ? `：现在是《${successor}》` : ''}`;
      const fix = named ? `改引《${successor}》里的条文` : '核对现行规定，改引现行有效的条文';
      return [{ problem: { code: 'citation-not-in-force', ...place, what, fix }, isUncertain: force === 'uncertain' }];
    }),
  );
}
