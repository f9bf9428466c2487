import type { Notice, Outcome, Pathway, Question } from '../model/pathway.js';
import type { CompiledBlock } from './compiled-block.js';
import { blocksOf } from './compiled-block.js';
import { readAudience } from './audience.js';
import { MAX_TITLE, noteVerify, readReviewed, references } from './document-head.js';
import { FieldReader } from './fields.js';
import type { Library } from './library.js';
import type { LocatedMap, Place } from './located.js';
import { readCondition } from './pathway-conditions.js';
import type { ReadFact } from './pathway-facts.js';
import { readFacts } from './pathway-facts.js';
import type { ReadFinding } from './pathway-findings.js';
import { readNotices, readOutcomes } from './pathway-findings.js';
import { PathwayIds } from './pathway-ids.js';
import { checkFindingNumbers, checkQuestionNumbers } from './pathway-numbers.js';
import type { ReadParameter } from './pathway-parameters.js';
import { readParameters } from './pathway-parameters.js';
import type { QuestionsContext, ReadQuestion } from './pathway-questions.js';
import { readQuestions, readSections } from './pathway-questions.js';
import type { PathwayScope } from './pathway-subjects.js';
import { questionSubject } from './pathway-subjects.js';
import type { PathwayTestCase } from './pathway-test-cases.js';
import { readTestCases } from './pathway-test-cases.js';
import { PathwayTexts } from './pathway-text.js';
import { checkUse } from './pathway-use.js';
import type { Findings, FoundPlace } from './text-context.js';
import { noFindings } from './text-context.js';
import { checkTopics } from './topics.js';

/** Where the parts of a pathway stand, for findings about them. */
export interface PathwayPlaces {
  readonly file: Place;
  readonly questions: ReadonlyMap<string, Place>;
  /** Outcomes and notices. */
  readonly findings: ReadonlyMap<string, Place>;
}

/** A pathway as read from its file, sound in itself; what it does is proved and tested afterwards. */
export interface ReadPathway {
  readonly pathway: Pathway;
  readonly tests: readonly PathwayTestCase[];
  readonly places: PathwayPlaces;
  readonly found: Findings;
  /** Texts in Markdown by their place (`outcomes.arbitrate.say`), for pairing with translations. */
  readonly blocks: ReadonlyMap<string, readonly CompiledBlock[]>;
}

/** The parts of the file before they are put together. */
interface Parts {
  readonly parameters: ReadonlyMap<string, ReadParameter>;
  readonly questions: ReadonlyMap<string, ReadQuestion>;
  readonly facts: ReadonlyMap<string, ReadFact>;
  readonly outcomes: readonly ReadFinding<Outcome>[];
  readonly notices: readonly ReadFinding<Notice>[];
  readonly intro: readonly CompiledBlock[];
  readonly texts: PathwayTexts;
  readonly scope: PathwayScope;
}

/** Reads `pathways/<slug>.yaml`; `undefined` when it has faults of build (all reported). */
export function readPathway(map: LocatedMap, slug: string, library: Library): ReadPathway | undefined {
  const before = library.problems.problems.length;
  const fields = new FieldReader(map, '指引', library.problems);
  const head = readHead(fields, slug, library);
  const { parts, sections, unsure, questions } = readParts(fields, library);
  const tests = readTestCases(fields, {
    library,
    questions: new Map(questions.map((question) => [question.id, question])),
    parameters: parts.parameters,
    outcomes: parts.outcomes.map(({ finding }) => finding.id),
    notices: parts.notices.map(({ finding }) => finding.id),
  });
  fields.finish();
  const isSound = library.problems.problems.length === before;
  if (isSound) checkUse(parts, library.problems);
  checkNumbers(parts, library);
  // Faults of wording do not keep it from being tried.
  if (head === undefined || !isSound) return undefined;
  const pathway: Pathway = {
    ...head,
    intro: blocksOf(parts.intro),
    parameters: [...parts.parameters.values()].map(({ parameter }) => parameter),
    questions,
    facts: [...parts.facts.values()].map(({ fact }) => fact),
    outcomes: parts.outcomes.map(({ finding }) => finding),
    notices: parts.notices.map(({ finding }) => finding),
    ...(unsure === undefined ? {} : { unsure }),
    ...(sections.size === 0 ? {} : { sections: [...sections.values()] }),
  };
  return { pathway, tests, places: placesOf(parts, map.place), found: allFound(parts), blocks: blocksByPlace(parts) };
}

type Head = Pick<
  Pathway,
  | 'id'
  | 'kind'
  | 'title'
  | 'aliases'
  | 'topics'
  | 'audience'
  | 'version'
  | 'renamed'
  | 'reviewed'
  | 'lawAsOf'
  | 'related'
>;

function readHead(fields: FieldReader, slug: string, library: Library): Head | undefined {
  const named = fields.text('pathway', { required: true });
  if (named !== undefined && named !== slug) {
    const what = `pathway 写的是“${named}”，文件名是 ${slug}.yaml`;
    library.problems.add({ code: 'pathway-name', ...fields.placeOf('pathway'), what, fix: '两处写成一样' });
  }
  const version = fields.number('version', { required: true });
  if (version !== undefined && (!Number.isInteger(version) || version < 1)) {
    const what = 'version 要写正整数';
    library.problems.add({
      code: 'field-format',
      ...fields.placeOf('version'),
      what,
      fix: '从 1 开始，回答的意思变了就加 1',
    });
  }
  const title = fields.text('title', { required: true, max: MAX_TITLE });
  const aliases = fields.texts('aliases', { required: true, max: 40, example: '写 8 到 15 个人们会怎么说、怎么搜' });
  const topics = checkTopics(fields, library.topics, library.problems);
  fields.located('topics', { required: true, example: '如 topics: [work]' });
  const audience = readAudience(fields, library.problems);
  const lawAsOf = fields.date('law_as_of', { required: true });
  const reviewed = readReviewed(fields, library);
  const related = references(fields, 'related', '', library);
  const renamed = readRenamed(fields, library);
  noteVerify(fields, library);
  if (title === undefined || version === undefined || lawAsOf === undefined || reviewed === undefined) return undefined;
  return {
    id: `pathway/${slug}`,
    kind: 'pathway',
    title: { 'zh-CN': title },
    aliases: aliases.map(({ text }) => text),
    topics,
    ...audience,
    version,
    reviewed,
    lawAsOf,
    related,
    ...(renamed === undefined ? {} : { renamed }),
  };
}

/** `renamed: { 2: { left: left-on } }`: old id → new id, by the version that renamed it. */
function readRenamed(fields: FieldReader, library: Library): Pathway['renamed'] {
  const versions = fields.entries('renamed');
  if (versions.length === 0) return undefined;
  const renamed: Record<string, Record<string, string>> = {};
  for (const [version, { place, value }] of versions) {
    if (!/^[1-9]\d*$/.test(version) || value.kind !== 'map') {
      const fix = '写成 renamed: { 2: { 旧id: 新id } }，2 是改名的那一版';
      library.problems.add({ code: 'field-format', ...place, what: 'renamed 写得不对', fix });
      continue;
    }
    const names = new FieldReader(value, `renamed ${version}`, library.problems);
    const pairs = [...value.entries.keys()].map((old) => [old, names.text(old, { required: true }) ?? ''] as const);
    renamed[version] = Object.fromEntries(pairs);
  }
  return renamed;
}

interface PartsRead {
  readonly parts: Parts;
  readonly sections: ReadonlyMap<string, string>;
  readonly unsure: string | undefined;
  readonly questions: readonly Question[];
}

function readParts(fields: FieldReader, library: Library): PartsRead {
  const { problems } = library;
  const texts = new PathwayTexts(library);
  const intro = texts.blocks(fields, 'intro', { required: true });
  const sections = readSections(fields, library);
  const parameters = readParameters(fields, library);
  const scope: PathwayScope = { problems, parameters, subjects: new Map(), used: new Set() };
  const ids = new PathwayIds('问题、事实', problems);
  const context: QuestionsContext = { library, texts, sections, ids };
  const questions = readQuestions(fields, context);
  for (const { question, index } of questions.values())
    scope.subjects.set(question.id, questionSubject(question, index));
  const facts = readFacts(fields, { library, scope, ids });
  const whole = [...questions.values()].map((read) => withAskWhen(read, scope));
  const findingIds = new PathwayIds('结果、提醒', problems, 'findings');
  const findings = { library, scope, facts, sections, ids: findingIds };
  const notices = readNotices(fields, findings);
  const outcomes = readOutcomes(fields, findings);
  const unsure = texts.plain(fields, 'unsure');
  const parts: Parts = { parameters, questions, facts, outcomes, notices, intro, texts, scope };
  return { parts, sections, unsure, questions: whole };
}

function withAskWhen({ question, index, askWhen }: ReadQuestion, scope: PathwayScope): Question {
  const condition = askWhen === undefined ? undefined : readCondition(askWhen, { ...scope, before: index });
  return condition === undefined ? question : { ...question, askWhen: condition };
}

function checkNumbers({ parameters, facts, outcomes, notices, texts }: Parts, library: Library): void {
  const context = { library, parameters, facts };
  const findings = [...outcomes, ...notices];
  for (const finding of findings) checkFindingNumbers(finding, context);
  const everywhere: FoundPlace[] = findings.flatMap((finding) => finding.texts.found.places);
  checkQuestionNumbers(texts.found, everywhere, context);
  for (const fact of facts.values()) checkQuestionNumbers(fact.texts.found, everywhere, context);
}

function placesOf({ questions, outcomes, notices }: Parts, file: Place): PathwayPlaces {
  return {
    file,
    questions: new Map([...questions.values()].map(({ question, place }) => [question.id, place])),
    findings: new Map([...outcomes, ...notices].map(({ finding, place }) => [finding.id, place])),
  };
}

function allFound({ parameters, facts, outcomes, notices, texts }: Parts): Findings {
  const all = noFindings();
  const found = [texts, ...[...facts.values(), ...outcomes, ...notices].map((part) => part.texts)].map(
    (each) => each.found,
  );
  for (const { places, links, runs } of found) {
    all.places.push(...places);
    all.links.push(...links);
    all.runs.push(...runs);
  }
  // A figure of the past may rest on law of the past; the ones in force today count.
  for (const { cited } of parameters.values()) all.places.push(...cited);
  return all;
}

function blocksByPlace({ outcomes, notices, intro }: Parts): Map<string, readonly CompiledBlock[]> {
  return new Map([
    ['intro', intro],
    ...outcomes.map(({ finding, blocks }) => [`outcomes.${finding.id}.say`, blocks] as const),
    ...notices.map(({ finding, blocks }) => [`notices.${finding.id}.say`, blocks] as const),
  ]);
}
