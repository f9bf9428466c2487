import { writeFile } from 'node:fs/promises';
import { checkPathways } from '../compile/one-pathway.js';
import type { CheckedPathways } from '../compile/one-pathway.js';
import { explainRun } from '../compile/pathway-explain.js';
import { pathwayGraph } from '../compile/pathway-graph.js';
import { tableHtml, tableLines } from '../compile/pathway-table.js';
import { answerFrom } from '../compile/pathway-test-cases.js';
import type { CompiledPathway } from '../compile/pathways.js';
import type { Pathway, Question } from '../model/pathway.js';
import type { Answer, Answers } from '../pathway/answer.js';
import type { Command } from './command.js';
import { AT, OFFICIAL } from './command.js';
import type { CommandLine } from './command-line.js';
import { contentFolders, officialFolder } from './content-folders.js';
import { printFindings, printProblems } from './findings.js';
import type { ExitCode, Terminal } from './terminal.js';
import { UsageError } from './terminal.js';

type Action = (line: CommandLine, names: readonly string[], terminal: Terminal) => Promise<ExitCode>;

const ACTIONS: Readonly<Record<string, Action>> = { check, run, table, graph };

/** `mingbai pathway …`: looks at guided pathways one at a time. */
export const pathwayCommand: Command = {
  name: 'pathway',
  usage: 'check|run|table|graph FILE|ID…',
  summary: '指引：检查、试走、判断表、画图',
  options: [
    AT,
    OFFICIAL,
    {
      name: 'content',
      value: 'LIST',
      help: '内容文件夹，从下到上，逗号分隔；不写就是 content/common,content/changbai',
    },
    {
      name: 'answers',
      value: 'LIST',
      help: 'run 的回答：employment=left,left-on=2026-09-10；多选用 + 连，如 urgent=ran+held',
    },
    { name: 'html', value: 'FILE', help: 'table 写成网页' },
    { name: 'out', value: 'FILE', help: 'graph 的图（SVG）；不写就打印出来' },
    { name: 'json', help: 'check 的结果写成 JSON：problems、notices、skipped、pathways' },
  ],
  examples: [
    'mingbai pathway check wages',
    'mingbai pathway check draft/wages.yaml',
    'mingbai pathway run wages --answers employment=left,left-on=2026-09-10,iou=no --at 2026-11-23',
    'mingbai pathway table legal-aid --html legal-aid.html',
    'mingbai pathway graph wages --out wages.svg',
  ],
  async run(line, terminal) {
    const [action = '', ...names] = line.positionals;
    const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
    if (act === undefined) throw new UsageError(`要写做什么：${Object.keys(ACTIONS).join('、')}`);
    if (action !== 'check' && names.length !== 1) throw new UsageError('要给出一个指引：id 或文件');
    return act(line, names, terminal);
  },
};

function checked({ options }: CommandLine, pathways: readonly string[], isProved: boolean): Promise<CheckedPathways> {
  return checkPathways({
    pathways,
    content: contentFolders(options.text('content')?.split(',') ?? []),
    ...(isProved ? officialFolder(options) : {}),
    at: options.day('at'),
    isProved,
  });
}

async function check(line: CommandLine, names: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { problems, pathways } = await checked(line, names, true);
  const figures = Object.fromEntries(pathways.map(({ document, figures: found }) => [document.id, found]));
  if (line.options.has('json')) {
    const { problems: found, notices, skipped } = problems;
    const result = { problems: found, notices, skipped: Object.fromEntries(skipped), pathways: figures };
    terminal.out(JSON.stringify(result, null, 2));
  } else printFindings(problems, terminal, pathways.map(figureLine));
  return problems.problems.length > 0 ? 1 : 0;
}

function figureLine({ document, figures }: CompiledPathway): string {
  const { tests, failedTests, questions, outcomes, notices, proof } = figures;
  const failed = failedTests === 0 ? '都对' : `${String(failedTests)} 个不对`;
  const counted = `${document.id}：${String(questions)} 个问题，${String(outcomes)} 个结果，${String(notices)} 条提醒；${String(tests)} 个测试，${failed}`;
  if (proof === undefined) return counted;
  const { states, paths, unsurePaths, longest, witnesses } = proof;
  return `${counted}；证明：${String(states)} 种情形，${paths} 条路（${unsurePaths} 条因不清楚落到最后），最长 ${String(longest)} 问，${String(witnesses)} 个走得到的例子`;
}

/** The one pathway; problems that keep it from being read are printed. */
async function only(line: CommandLine, names: readonly string[], terminal: Terminal) {
  const { problems, pathways, library } = await checked(line, names, false);
  const [compiled] = pathways;
  if (compiled === undefined) printProblems(problems.problems, terminal);
  return compiled === undefined ? undefined : { compiled, library };
}

async function run(line: CommandLine, names: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const found = await only(line, names, terminal);
  if (found === undefined) return 1;
  const { document } = found.compiled;
  const answers = readAnswers(document, line.options.text('answers') ?? '');
  const lines = explainRun(document, answers, line.options.day('at'), found.library.holidays);
  for (const each of lines) terminal.out(each);
  return 0;
}

function readAnswers({ questions }: Pathway, given: string): Answers {
  const pairs = given.split(',').filter((pair) => pair.trim() !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [id = '', ...rest] = pair.split('=');
      const question = questions.find((each) => each.id === id.trim());
      if (question === undefined) {
        throw new UsageError(`没有“${id}”这个问题；有：${questions.map((each) => each.id).join('、')}`);
      }
      return [question.id, readAnswer(question, rest.join('=').trim())];
    }),
  );
}

function readAnswer(question: Question, value: string): Answer {
  const parts = question.type === 'multi' ? value.split('+') : [value];
  const answers = parts.map((part) => {
    const answer = answerFrom(question, part);
    if (typeof answer === 'object' && 'fix' in answer) {
      throw new UsageError(`问题“${question.id}”的回答“${part}”不对：${answer.fix}`);
    }
    return answer;
  });
  const [first = ''] = answers;
  return answers.length > 1 ? answers.flatMap((answer) => (typeof answer === 'object' ? answer : [])) : first;
}

async function table(line: CommandLine, names: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const found = await only(line, names, terminal);
  if (found === undefined) return 1;
  const html = line.options.text('html');
  if (html === undefined) for (const each of tableLines(found.compiled.document)) terminal.out(each);
  else await write(html, tableHtml(found.compiled.document), terminal);
  return 0;
}

async function graph(line: CommandLine, names: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const found = await only(line, names, terminal);
  if (found === undefined) return 1;
  const svg = pathwayGraph(found.compiled.document, found.compiled.coverage);
  const out = line.options.text('out');
  if (out === undefined) terminal.out(svg);
  else await write(out, svg, terminal);
  return 0;
}

async function write(path: string, text: string, terminal: Terminal): Promise<void> {
  await writeFile(path, text, 'utf8');
  terminal.out(`已写好 ${path}`);
}
