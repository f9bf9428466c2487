import type { DocumentKind } from '../model/address.js';
import { createCitationParser } from '../model/citation-parser.js';
import type { Hotline, Topic } from '../model/document.js';
import { readAnnounced, readStatuteOrder } from './announced.js';
import type { ChosenDocument } from './document-set.js';
import { chooseDocuments } from './document-set.js';
import { readEverydayTerms } from './everyday-terms.js';
import type { GlossaryRow } from './glossary.js';
import { readGlossary } from './glossary.js';
import { createKnownIds } from './known-ids.js';
import type { Layer } from './layer.js';
import type { Library, LibraryToken } from './library.js';
import type { Place } from './located.js';
import type { Memory } from './memory.js';
import { NO_MEMORY, recallProblems } from './memory.js';
import type { Overlay } from './overlay.js';
import { readOverlay } from './overlay.js';
import type { ChosenPathway } from './pathways.js';
import { choosePathways } from './pathways.js';
import type { Problems } from './problem.js';
import type { OutsideUse } from './references.js';
import { createReferences } from './references.js';
import type { StatuteContent } from './statutes.js';
import { lawOf, namesOf, readStatutes } from './statutes.js';
import { readHotlines, readTopics } from './topics.js';
import type { TopicList } from './topics.js';

export type Omittable = 'notes' | 'guides' | 'services' | 'terms' | 'hotlines' | 'pathways';

export const OMITTABLE: readonly Omittable[] = ['notes', 'guides', 'services', 'terms', 'hotlines', 'pathways'];

/** What of the compile options says which ids there are. */
export interface LibraryOptions {
  readonly at: string;
  readonly release?: boolean;
  readonly without?: readonly Omittable[];
}

/** Everything read that does not depend on anything else. */
export interface Sources extends TopicList {
  readonly overlay: Overlay;
  readonly announced: ReadonlyMap<string, Place>;
  readonly hotlines: readonly Hotline[];
  readonly statutes: readonly StatuteContent[];
  readonly glossary: readonly GlossaryRow[];
  /** Ids of terms that are not explained in place. */
  readonly everyday: ReadonlySet<string>;
  readonly documents: ReadonlyMap<string, ChosenDocument>;
  readonly pathways: ReadonlyMap<string, ChosenPathway>;
}

/** Reads every list and finds every file; documents are compiled later, against what is read here. */
export async function readSources(
  layers: readonly Layer[],
  problems: Problems,
  memory: Memory = NO_MEMORY,
): Promise<Sources> {
  const files = layers.flatMap((layer) => [...layer.files.values()]);
  const stamps = files.flatMap((path) => [path, memory.stamp(path)]);
  const lists = await recallProblems(memory, 'lists', stamps, problems, (own) => readLists(layers, own));
  const statutes = await readStatutes(layers, lists.order, problems, memory);
  const documents = chooseDocuments(layers, problems);
  const pathways = choosePathways(layers, problems);
  return { ...lists, statutes, documents, pathways };
}

async function readLists(layers: readonly Layer[], problems: Problems) {
  const overlay = await readOverlay(layers, problems);
  const announced = await readAnnounced(layers, problems);
  const order = await readStatuteOrder(layers, problems);
  const { topics, orders } = await readTopics(layers, problems);
  const hotlines = await readHotlines(layers, topicNames(topics), problems);
  const glossary = await readGlossary(layers, problems);
  const everyday = await readEverydayTerms(layers, glossary, problems);
  return { overlay, announced, order, topics, orders, hotlines, glossary, everyday };
}

function topicNames(topics: readonly Topic[]): Set<string> {
  return new Set(topics.map(({ id }) => id.slice('topic/'.length)));
}

/** Every id the content has, but for articles. */
function contentIds({ topics, hotlines, statutes, glossary, documents, pathways }: Sources): Set<string> {
  return new Set([
    ...[...topics, ...hotlines].map(({ id }) => id),
    ...statutes.map(({ statute }) => `statute/${statute.id}`),
    ...glossary.map(({ id }) => `term/${id}`),
    ...documents.keys(),
    ...pathways.keys(),
  ]);
}

/** Ids the county hides; one that nobody has is reported. */
export function hiddenIds(sources: Sources, problems: Problems): Set<string> {
  const ids = contentIds(sources);
  const hidden = new Set<string>();
  for (const { text, place } of sources.overlay.hide) {
    if (ids.has(text) || sources.announced.has(text)) hidden.add(text);
    else
      problems.add({
        code: 'hide-missing',
        ...place,
        what: `要隐藏的“${text}”本来就没有`,
        fix: '改正 id，或删去这一项',
      });
  }
  return hidden;
}

const KIND_OF: Readonly<Record<Exclude<Omittable, 'notes'>, DocumentKind>> = {
  guides: 'guide',
  services: 'service',
  terms: 'term',
  hotlines: 'hotline',
  pathways: 'pathway',
};

/** Whether a document stays out of the pack. */
export function isLeftOut(
  id: string,
  kind: string,
  hidden: ReadonlySet<string>,
  { without = [] }: LibraryOptions,
): boolean {
  return hidden.has(id) || without.some((omitted) => omitted !== 'notes' && KIND_OF[omitted] === kind);
}

/** What every document is compiled against. */
export function libraryOf(
  sources: Sources,
  hidden: ReadonlySet<string>,
  options: LibraryOptions,
  problems: Problems,
  memory: Memory = NO_MEMORY,
): Library {
  const ids = contentIds(sources);
  const open = new Set<string>(hidden);
  for (const id of ids) if (isLeftOut(id, id.split('/')[0] ?? '', hidden, options)) open.add(id);
  for (const [id, place] of sources.announced) {
    if (!ids.has(id)) open.add(id);
    else
      problems.notice({
        code: 'announced-exists',
        ...place,
        what: `“${id}”已经写好了`,
        fix: '从 announced.yaml 里删去这一行',
      });
  }
  const token = tokenOf(sources, ids, open, options, memory);
  const outside: OutsideUse[] = [];
  return { ...token, token, problems, references: createReferences({ ...token, problems, outside }), outside };
}

/** Notes say nothing about which articles there are: an edit of a note leaves the token as it is. */
function tokenOf(
  { statutes, topics }: Sources,
  ids: ReadonlySet<string>,
  open: ReadonlySet<string>,
  { at, release = false }: LibraryOptions,
  { recall }: Memory,
): LibraryToken {
  const known = JSON.stringify([[...ids], [...open], topics.map(({ id }) => id), at, release]);
  const heads = JSON.stringify(statutes.map(({ statute }) => statute));
  return recall('library', [known, heads, ...statutes.map(({ facts }) => facts)], () => {
    const law = lawOf(statutes, at);
    return {
      law,
      ids: createKnownIds(ids, open, law),
      parser: createCitationParser(namesOf(statutes)),
      topics: topicNames(topics),
      at,
      isRelease: release,
    };
  });
}
