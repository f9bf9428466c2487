import { createCitationParser } from '../model/citation-parser.js';
import type { DocumentKind } from '../model/address.js';
import type { Document, Hotline, Topic } from '../model/document.js';
import type { PackContent } from '../pack/content.js';
import { readAnnounced, readStatuteOrder } from './announced.js';
import type { CompiledStatute } from './articles.js';
import { compileStatute } from './articles.js';
import { checkCopied } from './check-copied.js';
import type { Counts } from './counts.js';
import { connectDocuments } from './connect.js';
import { countContent } from './counts.js';
import { crossCheck } from './cross-check.js';
import type { ChosenDocument } from './document-set.js';
import { chooseDocuments } from './document-set.js';
import type { CompiledFile } from './documents.js';
import { compileDocument } from './documents.js';
import { readEverydayTerms } from './everyday-terms.js';
import type { GlossaryRow } from './glossary.js';
import { compileTerm, readGlossary } from './glossary.js';
import { checkHolidays } from './holidays.js';
import { createKnownIds } from './known-ids.js';
import type { Layer } from './layer.js';
import { readLayer } from './layer.js';
import { cutLexicon, readLexicon, readReadings } from './lexicon.js';
import type { Library } from './library.js';
import type { Place } from './located.js';
import type { OfficialText } from './official-texts.js';
import { readOfficialTexts } from './official-texts.js';
import type { Overlay } from './overlay.js';
import { readOverlay } from './overlay.js';
import { Problems } from './problem.js';
import type { Problem } from './problem.js';
import type { Query } from './queries.js';
import { readQueries } from './queries.js';
import { createReferences } from './references.js';
import type { StatuteContent } from './statutes.js';
import { lawOf, namesOf, readStatutes } from './statutes.js';
import { orderTopics } from './topic-order.js';
import { readHotlines, readTopics } from './topics.js';
import type { TopicList } from './topics.js';

export interface CompileOptions {
  /** Content folders, each laid over those before it. */
  readonly content: readonly string[];
  /** Folder of official texts. */
  readonly official?: string;
  /** Day of the check, YYYY-MM-DD. */
  readonly at: string;
  /** Instant of the build, ISO 8601 in UTC; now by default. */
  readonly built?: string;
  /** Findings that only time causes are problems. */
  readonly release?: boolean;
  /** Left out of the pack: article notes, or whole kinds. References to them stay words without a link. */
  readonly without?: readonly Omittable[];
  /** Lets this pack replace a newer one. */
  readonly rollback?: boolean;
  /** Told what is being done, for the terminal. */
  readonly onProgress?: (step: string) => void;
}

export type Omittable = 'notes' | 'guides' | 'services' | 'terms' | 'hotlines';

export const OMITTABLE: readonly Omittable[] = ['notes', 'guides', 'services', 'terms', 'hotlines'];

export interface Compiled {
  /** Absent when there are problems: a pack is made of sound content only. */
  readonly content: PackContent | undefined;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  readonly skipped: ReadonlyMap<string, number>;
  readonly counts: Counts;
  /** Questions for trying the search, as far as they can be read. */
  readonly queries: readonly Query[];
}

/** Everything read that does not depend on anything else. */
interface Sources extends TopicList {
  readonly overlay: Overlay;
  readonly announced: ReadonlyMap<string, Place>;
  readonly hotlines: readonly Hotline[];
  readonly statutes: readonly StatuteContent[];
  readonly glossary: readonly GlossaryRow[];
  /** Ids of terms that are not explained in place. */
  readonly everyday: ReadonlySet<string>;
  readonly documents: ReadonlyMap<string, ChosenDocument>;
}

/** Reads, checks and joins all content. Never throws for what stands in the files: everything is listed in one run. */
export async function compile(options: CompileOptions): Promise<Compiled> {
  const problems = new Problems();
  const progress = options.onProgress ?? ((): void => undefined);
  progress('读取内容');
  const layers: Layer[] = [];
  for (const root of options.content) {
    const layer = await readLayer(root, problems);
    if (layer !== undefined) layers.push(layer);
  }
  const sources = await readSources(layers, problems);
  const hidden = hiddenIds(sources, problems);
  const library = libraryOf(sources, hidden, options, problems);
  await checkHolidays(layers, library.references, problems);
  const queries = await readQueries(layers, library);
  progress(options.official === undefined ? '核对条文' : '读取法律原文，核对条文');
  const official = await readOfficialTexts(options.official, sources.statutes, problems);
  const lexicon = await readLexicon(layers, sources.glossary, official, library);
  const readings = await readReadings(layers, problems);
  const statutes = compileStatutes(sources, official, options, library);
  progress('编译指南和服务事项');
  const files = await compileFiles(sources, library);
  crossCheck(
    files,
    statutes.map(({ found }) => found),
    library,
  );
  progress('查有没有照抄原文');
  await checkCopied(layers, sources.statutes, official, problems);
  const kept = assemble(sources, statutes, files, library).filter(
    ({ id, kind }) => !isLeftOut(id, kind, hidden, options),
  );
  checkUniqueIds(kept, problems);
  const documents = connectDocuments(orderTopics(kept, sources.orders, library), sources.everyday);
  const words = { lexicon: cutLexicon(lexicon, documents), ...(readings === undefined ? {} : { readings }) };
  return {
    content:
      problems.problems.length > 0 || layers.length === 0 ? undefined : packContent(sources, documents, words, options),
    problems: sorted(problems.problems),
    notices: sorted(problems.notices),
    skipped: problems.skipped,
    counts: countContent({ languages: sources.overlay.languages, documents, statutes, files }),
    queries,
  };
}

async function readSources(layers: readonly Layer[], problems: Problems): Promise<Sources> {
  const overlay = await readOverlay(layers, problems);
  const announced = await readAnnounced(layers, problems);
  const order = await readStatuteOrder(layers, problems);
  const { topics, orders } = await readTopics(layers, problems);
  const hotlines = await readHotlines(layers, topicNames(topics), problems);
  const statutes = await readStatutes(layers, order, problems);
  const glossary = await readGlossary(layers, problems);
  const everyday = await readEverydayTerms(layers, glossary, problems);
  const documents = chooseDocuments(layers, problems);
  return { overlay, announced, topics, orders, hotlines, statutes, glossary, everyday, documents };
}

function topicNames(topics: readonly Topic[]): Set<string> {
  return new Set(topics.map(({ id }) => id.slice('topic/'.length)));
}

/** Every id the content has, but for articles. */
function contentIds({ topics, hotlines, statutes, glossary, documents }: Sources): Set<string> {
  return new Set([
    ...[...topics, ...hotlines].map(({ id }) => id),
    ...statutes.map(({ statute }) => `statute/${statute.id}`),
    ...glossary.map(({ id }) => `term/${id}`),
    ...documents.keys(),
  ]);
}

function hiddenIds(sources: Sources, problems: Problems): Set<string> {
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
};

function isLeftOut(id: string, kind: string, hidden: ReadonlySet<string>, { without = [] }: CompileOptions): boolean {
  return hidden.has(id) || without.some((omitted) => omitted !== 'notes' && KIND_OF[omitted] === kind);
}

function libraryOf(
  sources: Sources,
  hidden: ReadonlySet<string>,
  options: CompileOptions,
  problems: Problems,
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
  const law = lawOf(sources.statutes);
  const known = createKnownIds(ids, open, law);
  const parser = createCitationParser(namesOf(sources.statutes));
  return {
    problems,
    law,
    ids: known,
    references: createReferences({ law, ids: known, parser, problems }),
    topics: topicNames(sources.topics),
    at: options.at,
    isRelease: options.release ?? false,
  };
}

function compileStatutes(
  { statutes }: Sources,
  official: ReadonlyMap<string, OfficialText>,
  options: CompileOptions,
  library: Library,
): CompiledStatute[] {
  const withNotes = options.without?.includes('notes') !== true;
  return statutes.map((content) => compileStatute(content, official.get(content.statute.id), library, withNotes));
}

async function compileFiles({ documents, overlay }: Sources, library: Library): Promise<CompiledFile[]> {
  const files: CompiledFile[] = [];
  for (const chosen of documents.values()) {
    const file = await compileDocument(chosen, overlay.languages, library);
    if (file !== undefined) files.push(file);
  }
  return files;
}

function assemble(
  { topics, hotlines, glossary }: Sources,
  statutes: readonly CompiledStatute[],
  files: readonly CompiledFile[],
  { references }: Library,
): Document[] {
  return [
    ...topics,
    ...hotlines,
    ...files.map(({ document }) => document),
    ...glossary.map((row) => compileTerm(row, references)),
    ...statutes.flatMap(({ document, articles }): Document[] => [document, ...articles]),
  ];
}

/** Two documents with one id would be one address for two texts. */
function checkUniqueIds(documents: readonly Document[], problems: Problems): void {
  const ids = new Set<string>();
  for (const { id } of documents) {
    if (ids.has(id))
      problems.add({ code: 'id-duplicate', file: id, line: 0, what: `id “${id}”用了两次`, fix: '换一个 id' });
    ids.add(id);
  }
}

function packContent(
  sources: Sources,
  documents: readonly Document[],
  words: Pick<PackContent, 'lexicon' | 'readings'>,
  options: CompileOptions,
): PackContent {
  const { id, name, languages, publicUrl } = sources.overlay;
  return {
    id,
    name,
    languages,
    ...(publicUrl === undefined ? {} : { publicUrl }),
    lawAsOf: lawAsOf(sources, documents, options.at),
    built: options.built ?? new Date().toISOString(),
    ...(options.rollback === true ? { rollback: true } : {}),
    documents,
    ...words,
  };
}

/** The newest day on which somebody looked at the law: of a statute's text or of a guide. */
function lawAsOf({ statutes }: Sources, documents: readonly Document[], at: string): string {
  const days = [
    ...statutes.map(({ statute }) => statute.checked),
    ...documents.flatMap((document) => ('lawAsOf' in document ? [document.lawAsOf] : [])),
  ].filter((day) => day <= at);
  return days.reduce((newest, day) => (day > newest ? day : newest), days[0] ?? at);
}

/** By file and line, each finding once. */
function sorted(found: readonly Problem[]): Problem[] {
  const byText = new Map(found.map((problem) => [JSON.stringify(problem), problem]));
  return [...byText.values()].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}
