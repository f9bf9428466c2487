import type { Document } from '../model/document.js';
import type { Holidays } from '../model/holidays.js';
import type { Lexicon, Readings } from '../model/lexicon.js';
import type { PackContent } from '../pack/content.js';
import type { CompiledStatute } from './articles.js';
import { compileStatute } from './articles.js';
import { checkCopied } from './check-copied.js';
import type { Omittable, Sources } from './content-sources.js';
import { hiddenIds, isLeftOut, libraryOf, readSources } from './content-sources.js';
import type { Counts } from './counts.js';
import { connectDocuments } from './connect.js';
import { countContent } from './counts.js';
import { crossCheck } from './cross-check.js';
import type { CompiledFile } from './documents.js';
import { compileDocument } from './documents.js';
import { compileTerm } from './glossary.js';
import { readHolidays } from './holidays.js';
import type { Layer } from './layer.js';
import { readLayer } from './layer.js';
import { cutLexicon, readLexicon, readReadings } from './lexicon.js';
import type { Library } from './library.js';
import type { Memory } from './memory.js';
import { NO_MEMORY, recallCompiled, recallProblems } from './memory.js';
import type { OfficialText } from './official-texts.js';
import { readOfficialTexts } from './official-texts.js';
import type { CompiledPathway, Prover } from './pathways.js';
import { compilePathway, provenAt } from './pathways.js';
import { Problems } from './problem.js';
import type { Problem } from './problem.js';
import type { Query } from './queries.js';
import { readQueries } from './queries.js';
import { noticeAddress } from './overlay.js';
import type { OutsideUse } from './references.js';
import { shownPath } from './text-file.js';
import { orderTopics } from './topic-order.js';

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
  /** What the compile before left, where one follows the other. */
  readonly memory?: Memory;
  /** Proves pathways elsewhere; `undefined` while it is not known. Here and at once by default. */
  readonly prove?: Prover;
  /** A pack even of content with problems, as far as it can be read: for somebody who is still writing. */
  readonly unfinished?: boolean;
  /** Told what is being done, for the terminal. */
  readonly onProgress?: (step: string) => void;
}

export interface Compiled {
  /** Absent when there are problems: a pack is made of sound content only. */
  readonly content: PackContent | undefined;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  readonly skipped: ReadonlyMap<string, number>;
  readonly counts: Counts;
  /** Questions for trying the search, as far as they can be read. */
  readonly queries: readonly Query[];
  /** With their tests. */
  readonly pathways: readonly CompiledPathway[];
  /** The file of each document that has one of its own, or the list it stands in, by id. */
  readonly files: ReadonlyMap<string, string>;
  /** Every web address that the content links to. */
  readonly outside: readonly OutsideUse[];
}

/** Reads, checks and joins all content. Never throws for what stands in the files: everything is listed in one run. */
export async function compile(options: CompileOptions): Promise<Compiled> {
  const problems = new Problems();
  const progress = options.onProgress ?? ((): void => undefined);
  const memory = options.memory ?? NO_MEMORY;
  progress('读取内容');
  const layers: Layer[] = [];
  for (const root of options.content) {
    const layer = await readLayer(root, problems);
    if (layer !== undefined) layers.push(layer);
  }
  const sources = await readSources(layers, problems, memory);
  const hidden = hiddenIds(sources, problems);
  const plain = libraryOf(sources, hidden, options, problems, memory);
  const holidays = await recallCompiled(memory, 'holidays', stampsOf(layers, memory, 'holidays.yaml'), plain, (own) =>
    readHolidays(layers, own.references, options.at, own.problems),
  );
  const library = { ...plain, holidays };
  const queries = await recallCompiled(memory, 'queries', stampsOf(layers, memory, 'queries.tsv'), library, (own) =>
    readQueries(layers, own),
  );
  progress(options.official === undefined ? '核对条文' : '读取法律原文，核对条文');
  const official = await readOfficialTexts(options.official, sources.statutes, problems, memory);
  const searched = await readSearchWords(layers, sources, official, library, memory);
  const statutes = await compileStatutes(sources, official, options, library);
  progress('编译指南和服务事项');
  const files = await compileFiles(sources, library, memory);
  progress('编译指引');
  const pathways = await compilePathways(sources, library, memory, options.prove);
  noticeAddress(sources.overlay, pathways.length, problems);
  crossCheck(
    files,
    pathways.flatMap(({ found }) => found),
    statutes.map(({ found }) => found),
    library,
  );
  progress('查有没有照抄原文');
  await checkCopied(layers, sources.statutes, official, problems, memory);
  const terms = await compileTerms(sources, library, memory);
  const kept = assemble(sources, statutes, files, pathways, terms).filter(
    ({ id, kind }) => !isLeftOut(id, kind, hidden, options),
  );
  checkUniqueIds(kept, problems);
  const documents = connectDocuments(orderTopics(kept, sources.orders, library), sources.everyday, memory.recall);
  const words = packWords(searched, documents, holidays, memory);
  return {
    content:
      (problems.problems.length > 0 && options.unfinished !== true) || layers.length === 0
        ? undefined
        : packContent(sources, documents, words, options),
    problems: sorted(problems.problems),
    notices: sorted(problems.notices),
    skipped: problems.skipped,
    counts: countContent({ languages: sources.overlay.languages, documents, statutes, files, pathways }),
    queries,
    pathways,
    files: filesById(sources, layers),
    outside: library.outside,
  };
}

/** What tells one state of these files from another. */
function stampsOf(layers: readonly Layer[], { stamp }: Memory, ...names: readonly string[]): unknown[] {
  return layers.flatMap(({ files }) => names.map((name) => stamp(files.get(name) ?? '')));
}

interface SearchWords {
  readonly lexicon: Lexicon;
  readonly readings: Readings | undefined;
}

async function readSearchWords(
  layers: readonly Layer[],
  { glossary }: Sources,
  official: ReadonlyMap<string, OfficialText>,
  library: Library,
  memory: Memory,
): Promise<SearchWords> {
  const stamps = stampsOf(layers, memory, 'words.yaml', 'pins.yaml', 'traditional.tsv', 'repealed.tsv');
  const from = [...stamps, glossary, ...official.values()];
  const lexicon = await recallCompiled(memory, 'lexicon', from, library, (own) =>
    readLexicon(layers, glossary, official, own),
  );
  const pinyin = stampsOf(layers, memory, 'readings.tsv');
  const readings = await recallProblems(memory, 'readings', pinyin, library.problems, (own) =>
    readReadings(layers, own),
  );
  return { lexicon, readings };
}

function packWords(
  { lexicon, readings }: SearchWords,
  documents: readonly Document[],
  holidays: Holidays | undefined,
  { recall }: Memory,
): Pick<PackContent, 'lexicon' | 'readings' | 'holidays'> {
  const isCounting = documents.some(({ kind }) => kind === 'pathway' || kind === 'calculator');
  return {
    lexicon: cutLexicon(lexicon, documents, recall),
    ...(readings === undefined ? {} : { readings }),
    // Only who counts a last day reads them.
    ...(isCounting && holidays !== undefined ? { holidays } : {}),
  };
}

function compileTerms({ glossary }: Sources, library: Library, memory: Memory): Promise<readonly Document[]> {
  return recallCompiled(memory, 'glossary', [glossary], library, ({ references }) =>
    glossary.map((row) => compileTerm(row, references)),
  );
}

/** Of a list the file of the topmost layer that has one. */
function filesById(
  { documents, pathways, glossary, hotlines, topics }: Sources,
  layers: readonly Layer[],
): Map<string, string> {
  const list = (name: string): string =>
    shownPath([...layers].reverse().flatMap(({ files }) => files.get(name) ?? [])[0] ?? name);
  const inList = (ids: readonly string[], name: string) => ids.map((id) => [id, list(name)] as const);
  return new Map([
    ...[...documents].map(([id, { source }]) => [id, shownPath(source.path)] as const),
    ...[...pathways].map(([id, { files }]) => [id, shownPath(files[files.length - 1]?.path ?? id)] as const),
    ...inList(
      glossary.map(({ id }) => `term/${id}`),
      'glossary.tsv',
    ),
    ...inList(
      hotlines.map(({ id }) => id),
      'hotlines.yaml',
    ),
    ...inList(
      topics.map(({ id }) => id),
      'topics.yaml',
    ),
  ]);
}

async function compileStatutes(
  { statutes }: Sources,
  official: ReadonlyMap<string, OfficialText>,
  { without, memory = NO_MEMORY }: CompileOptions,
  library: Library,
): Promise<CompiledStatute[]> {
  const withNotes = without?.includes('notes') !== true;
  const compiled: CompiledStatute[] = [];
  for (const content of statutes) {
    const { statute, facts, notes } = content;
    const text = official.get(statute.id);
    const from = [JSON.stringify(statute), facts, ...notes, text, withNotes];
    compiled.push(
      await recallCompiled(memory, `articles ${statute.id}`, from, library, (own) =>
        compileStatute(content, text, own, withNotes),
      ),
    );
  }
  return compiled;
}

async function compileFiles(
  { documents, overlay: { languages } }: Sources,
  library: Library,
  memory: Memory,
): Promise<CompiledFile[]> {
  const files: CompiledFile[] = [];
  for (const [id, chosen] of documents) {
    const { source, replaced, translations } = chosen;
    const paths = [source, ...(replaced === undefined ? [] : [replaced]), ...translations.values()];
    const from = [...paths.flatMap(({ path }) => [path, memory.stamp(path)]), languages.join()];
    const file = await recallCompiled(memory, id, from, library, (own) => compileDocument(chosen, languages, own));
    if (file !== undefined) files.push(file);
  }
  return files;
}

async function compilePathways(
  { pathways, overlay: { languages } }: Sources,
  library: Library,
  memory: Memory,
  prove: Prover | undefined,
): Promise<CompiledPathway[]> {
  const compiled: CompiledPathway[] = [];
  for (const [id, chosen] of pathways) {
    const paths = [chosen.files, ...chosen.translations.values()].flat();
    const from = [...paths.flatMap(({ path }) => [path, memory.stamp(path)]), languages.join()];
    const tried = await recallCompiled(memory, id, from, library, (own) => compilePathway(chosen, languages, own));
    if (tried !== undefined) compiled.push(await provenAt(tried, library, prove));
  }
  return compiled;
}

function assemble(
  { topics, hotlines }: Sources,
  statutes: readonly CompiledStatute[],
  files: readonly CompiledFile[],
  pathways: readonly CompiledPathway[],
  terms: readonly Document[],
): Document[] {
  return [
    ...topics,
    ...hotlines,
    ...files.map(({ document }) => document),
    ...pathways.map(({ document }) => document),
    ...terms,
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
  words: Pick<PackContent, 'lexicon' | 'readings' | 'holidays'>,
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
