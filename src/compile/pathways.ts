import type { Language } from '../model/language.js';
import type { Pathway, PathwayTranslation } from '../model/pathway.js';
import type { TranslationLanguage } from './document-set.js';
import type { Circumstances } from '../pathway/circumstances.js';
import type { Layer, PathwayFile } from './layer.js';
import type { Library } from './library.js';
import type { Located } from './located.js';
import { mergeLocated } from './located.js';
import { didYouMean } from './nearest.js';
import type { ReadPathway } from './pathway-file.js';
import { readPathway } from './pathway-file.js';
import type { PathwayProof, TooLarge } from './pathway-proof.js';
import { provePathway } from './pathway-proof.js';
import { reportCoverage, reportProof } from './pathway-reports.js';
import type { TestCoverage } from './pathway-run-tests.js';
import { runPathwayTests } from './pathway-run-tests.js';
import type { PathwayTestCase } from './pathway-test-cases.js';
import { cacheFolder, createProofCache } from './proof-cache.js';
import { readPathwayTranslation } from './pathway-translation.js';
import type { Problems } from './problem.js';
import type { Findings } from './text-context.js';
import { shownPath } from './text-file.js';
import { readYamlFile } from './yaml-source.js';

/** The files of one pathway, lowest layer first. A county's file adds to the common one: parameters by name, lists by id. */
export interface ChosenPathway {
  readonly slug: string;
  readonly files: readonly PathwayFile[];
  readonly translations: ReadonlyMap<TranslationLanguage, readonly PathwayFile[]>;
}

export interface CompiledPathway {
  readonly document: Pathway;
  readonly found: readonly Findings[];
  readonly read: ReadPathway;
  readonly coverage: TestCoverage;
  readonly figures: PathwayFigures;
  /** Absent when it was not asked for or is not known yet. */
  readonly proof?: PathwayProof | TooLarge;
}

/** Proves a pathway, or says that it does not know yet. */
export type Prover = (
  pathway: Pathway,
  circumstances: Circumstances,
) => Promise<PathwayProof | TooLarge> | PathwayProof | TooLarge | undefined;

const TRANSLATIONS: readonly TranslationLanguage[] = ['ko', 'en'];

/** The pathways of all layers by id. */
export function choosePathways(layers: readonly Layer[], problems: Problems): Map<string, ChosenPathway> {
  const files = layers.flatMap((layer) => layer.pathways);
  const chosen = new Map<string, ChosenPathway>();
  for (const file of files) {
    if (file.language !== undefined) continue;
    const id = `pathway/${file.slug}`;
    const before = chosen.get(id);
    chosen.set(id, { slug: file.slug, files: [...(before?.files ?? []), file], translations: new Map() });
  }
  for (const file of files) if (file.language !== undefined) addTranslation(chosen, file, file.language, problems);
  return chosen;
}

function addTranslation(chosen: Map<string, ChosenPathway>, file: PathwayFile, tag: string, problems: Problems): void {
  const shown = shownPath(file.path);
  const language = TRANSLATIONS.find((known) => known === tag);
  const pathway = chosen.get(`pathway/${file.slug}`);
  if (language === undefined) {
    const fix = `${didYouMean(tag, TRANSLATIONS)}译文写成 ${file.slug}.ko.yaml 或 ${file.slug}.en.yaml`;
    problems.add({ code: 'translation-language', file: shown, line: 0, what: `没有“${tag}”这种译文`, fix });
  } else if (pathway === undefined) {
    const fix = `译文和中文放在同一个文件夹：${file.slug}.yaml`;
    problems.add({ code: 'translation-orphan', file: shown, line: 0, what: '译文没有对应的中文', fix });
  } else {
    const files = [...(pathway.translations.get(language) ?? []), file];
    const translations = new Map(pathway.translations).set(language, files);
    chosen.set(`pathway/${file.slug}`, { ...pathway, translations });
  }
}

/** Figures of one pathway, for `--json`. */
export interface PathwayFigures {
  readonly tests: number;
  readonly failedTests: number;
  readonly questions: number;
  readonly outcomes: number;
  readonly notices: number;
  /** Absent when it could not be proved. */
  readonly proof?: {
    readonly states: number;
    /** Decimal: they may be more than a number holds. */
    readonly paths: string;
    readonly unsurePaths: string;
    readonly longest: number;
    readonly witnesses: number;
  };
}

/** Compiles one pathway of all layers: reads it, runs its tests. `undefined` when it cannot be read. */
export async function compilePathway(
  chosen: ChosenPathway,
  languages: readonly Language[],
  library: Library,
): Promise<CompiledPathway | undefined> {
  const tried = await readAndTry(chosen, library);
  if (tried === undefined) return undefined;
  const { read, coverage } = tried;
  const { pathway: document, places } = read;
  if (coverage.failed === 0) reportCoverage(coverage, { pathway: document, places }, library.problems);
  const translated = await readTranslations(chosen, read, languages, library);
  return {
    document: withTranslations(document, translated.translations),
    found: [read.found, ...translated.found],
    read,
    coverage,
    figures: figuresOf(document, coverage, undefined),
  };
}

const cache = createProofCache({ folder: cacheFolder() });

/** The proof rests on the pathway as compiled, the day, the holidays, and nothing else. */
function proofOf(document: Pathway, circumstances: Circumstances): Promise<PathwayProof | TooLarge> {
  return cache.remembered(
    ['proof', document, circumstances],
    () => provePathway(document, circumstances),
    (proof) => !('tooLarge' in proof),
  );
}

/** Tests that all hold need not run again; one that fails says so each time. */
function testsOf(
  pathway: Pathway,
  tests: readonly PathwayTestCase[],
  { holidays, problems }: Library,
): Promise<TestCoverage> {
  return cache.remembered(
    ['tests', pathway, tests, holidays],
    () => runPathwayTests(pathway, tests, holidays, problems),
    ({ failed }) => failed === 0,
  );
}

/** The pathway with its proof, as far as `prove` knows it, and what the proof found reported. */
export async function provenAt(
  compiled: CompiledPathway,
  library: Library,
  prove: Prover = proofOf,
): Promise<CompiledPathway> {
  const { document, coverage, read } = compiled;
  const { pathway, places } = read;
  const { holidays } = library;
  const at = pathway.reviewed.on;
  const proof = await prove(pathway, holidays === undefined ? { at } : { at, holidays });
  if (proof === undefined) return compiled;
  reportProof(proof, { pathway, places, library });
  return { ...compiled, proof, figures: figuresOf(document, coverage, proof) };
}

interface Tried {
  readonly read: ReadPathway;
  readonly coverage: TestCoverage;
}

/** Lays the files over one another; each layer's tests hold for the pathway as that layer leaves it. */
async function readAndTry({ files, slug }: ChosenPathway, library: Library): Promise<Tried | undefined> {
  let merged: Located | undefined;
  let tried: Tried | undefined;
  for (const file of files) {
    const value = await readYamlFile(file.path, library.problems);
    if (value === undefined) return undefined;
    merged = merged === undefined ? value : mergeLocated(merged, value);
    if (merged.kind !== 'map') {
      const fix = '照 CONTENT.md“指引”里的例子写';
      library.problems.add({ code: 'yaml-map', ...merged.place, what: '指引要写成“字段: 值”', fix });
      return undefined;
    }
    const read = readPathway(merged, slug, library);
    if (read === undefined) return undefined;
    const ran = await testsOf(read.pathway, ownTests(read, file), library);
    tried = { read, coverage: tried === undefined ? ran : joined(tried.coverage, ran) };
  }
  return tried;
}

interface Translated {
  readonly translations: NonNullable<Pathway['translations']>;
  readonly found: readonly Findings[];
}

async function readTranslations(
  chosen: ChosenPathway,
  read: ReadPathway,
  languages: readonly Language[],
  library: Library,
): Promise<Translated> {
  const translations: { [language in TranslationLanguage]?: PathwayTranslation } = {};
  const found: Findings[] = [];
  for (const [language, files] of chosen.translations) {
    const located = await readMerged(files, library.problems);
    if (located?.kind !== 'map') continue;
    const compiled = readPathwayTranslation(located, read, language, library);
    if (compiled === undefined) continue;
    found.push(compiled.found);
    // Checked in any case; a county that does not offer the language does not carry it.
    if (languages.includes(language)) translations[language] = compiled.translation;
  }
  return { translations, found };
}

async function readMerged(files: readonly PathwayFile[], problems: Problems): Promise<Located | undefined> {
  let merged: Located | undefined;
  for (const { path } of files) {
    const value = await readYamlFile(path, problems);
    if (value !== undefined) merged = merged === undefined ? value : mergeLocated(merged, value);
  }
  return merged;
}

/** The titles of the translations stand beside the Chinese one: lists know a document by its title alone (A14). */
function withTranslations(pathway: Pathway, translations: Translated['translations']): Pathway {
  const titles = Object.entries(translations).map(([language, { title }]) => [language, title] as const);
  if (titles.length === 0) return pathway;
  return { ...pathway, title: { ...pathway.title, ...Object.fromEntries(titles) }, translations };
}

function ownTests({ tests }: ReadPathway, { path }: PathwayFile): readonly PathwayTestCase[] {
  return tests.filter(({ place }) => place.file === shownPath(path));
}

function joined(a: TestCoverage, b: TestCoverage): TestCoverage {
  return {
    tests: a.tests + b.tests,
    failed: a.failed + b.failed,
    findings: new Set([...a.findings, ...b.findings]),
    options: new Set([...a.options, ...b.options]),
  };
}

function figuresOf(
  { questions, outcomes, notices }: Pathway,
  { tests, failed }: TestCoverage,
  proof: PathwayProof | TooLarge | undefined,
): PathwayFigures {
  const counted = {
    tests,
    failedTests: failed,
    questions: questions.length,
    outcomes: outcomes.length,
    notices: notices.length,
  };
  if (proof === undefined || 'tooLarge' in proof) return counted;
  const { states, paths, unsurePaths, longest } = proof;
  const witnesses = proof.outcomes.size + proof.notices.size - proof.unproved.length;
  return {
    ...counted,
    proof: { states, paths: String(paths), unsurePaths: String(unsurePaths), longest, witnesses },
  };
}
