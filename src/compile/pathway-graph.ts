import type { Condition, Finding, Pathway, Question } from '../model/pathway.js';
import { escapeHtml } from './escape-html.js';
import { atomsOf, questionsBelow } from './proof-atoms.js';
import type { TestCoverage } from './pathway-run-tests.js';
import { conditionWords } from './pathway-words.js';

const COLUMN = 380;
const GAP = 150;
const LINE = 20;
const PAD = 10;
const SPACE = 22;
/** Full-width characters on a line of a box. */
const WIDE = 22;

const TOUCHED = { fill: '#e6f4ea', stroke: '#1e7e34', text: '#14532d' };
const UNTOUCHED = { fill: '#fdecea', stroke: '#c62828', text: '#7f1d1d' };

interface TextLine {
  readonly text: string;
  readonly colour: string;
  readonly isBold?: boolean;
}

interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  readonly isTouched: boolean;
}

/**
 * A pathway as a picture: questions in their order on the left, each with the condition it is asked on; outcomes by rank
 * and notices on the right, with lines from the questions they look at. Green: a test touches it; red: none does.
 */
export function pathwayGraph(pathway: Pathway, coverage: TestCoverage): string {
  const questions = stack(
    0,
    90,
    pathway.questions.map((question) => questionLines(pathway, question, coverage)),
  );
  const outcomes = stack(
    COLUMN + GAP,
    90,
    pathway.outcomes.map((outcome, index) => findingLines(pathway, outcome, `${String(index + 1)}. `, coverage)),
  );
  const notices = stack(
    2 * (COLUMN + GAP),
    90,
    pathway.notices.map((notice) => findingLines(pathway, notice, notice.urgent === true ? '！' : '', coverage)),
  );
  const boxes = [...questions, ...outcomes, ...notices];
  const height = Math.max(...boxes.map((box) => box.y + box.height)) + 40;
  const width = 2 * (COLUMN + GAP) + COLUMN + 40;
  const left = 140;
  const head = ['问题（从上往下问）', '结果（从上往下，第一个成立的）', '提醒'].map((title, index) =>
    text(index * (COLUMN + GAP), 70, { text: title, colour: '#333', isBold: true }, 18),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${String(-left)} 0 ${String(width + left)} ${String(height)}" font-family="Noto Sans CJK SC, Microsoft YaHei, PingFang SC, sans-serif" font-size="14" role="img">`,
    `<title>${escapeHtml(pathway.title['zh-CN'])}</title>`,
    `<rect x="${String(-left)}" y="0" width="${String(width + left)}" height="${String(height)}" fill="#fff"/>`,
    text(
      0,
      32,
      {
        text: `${pathway.title['zh-CN']}（${pathway.id}，第 ${String(pathway.version)} 版）`,
        colour: '#000',
        isBold: true,
      },
      22,
    ),
    legend(width),
    ...head,
    ...askLines(pathway, questions),
    ...findingEdges(pathway, questions, [...outcomes, ...notices]),
    ...boxes.map(boxSvg),
    '</svg>',
    '',
  ].join('\n');
}

interface Content {
  readonly id: string;
  readonly lines: readonly TextLine[];
  readonly isTouched: boolean;
}

function stack(x: number, top: number, contents: readonly Content[]): Box[] {
  let y = top;
  return contents.map(({ id, lines, isTouched }) => {
    const height = lines.length * LINE + 2 * PAD;
    const box = { id, x, y, height, lines, isTouched };
    y += height + SPACE;
    return box;
  });
}

function questionLines(pathway: Pathway, question: Question, { options }: TestCoverage): Content {
  const { id, ask, askWhen, type } = question;
  const isUsed = (option: string): boolean => options.has(`${id}=${option}`);
  const shown = question.options.length > 0 ? question.options : [];
  const isTouched =
    shown.length === 0
      ? [...options].some((each) => each.startsWith(`${id}=`))
      : shown.every((option) => isUsed(option.id));
  const when = askWhen === undefined ? [] : wrap(`只在：${conditionWords(pathway, askWhen)}`, WIDE);
  return {
    id,
    isTouched: isTouched || type === 'info',
    lines: [
      ...wrap(ask, WIDE).map((line) => ({ text: line, colour: '#000', isBold: true })),
      ...when.map((line) => ({ text: line, colour: '#555' })),
      ...shown.flatMap((option) =>
        wrap(`${isUsed(option.id) ? '●' : '○'} ${option.label}`, WIDE).map((line) => ({
          text: line,
          colour: (isUsed(option.id) ? TOUCHED : UNTOUCHED).text,
        })),
      ),
    ],
  };
}

function findingLines(pathway: Pathway, finding: Finding, mark: string, { findings }: TestCoverage): Content {
  const { id, title, when } = finding;
  const words = when === undefined ? '别的都不成立' : conditionWords(pathway, when);
  const name = title === undefined ? id : `${title}（${id}）`;
  return {
    id,
    isTouched: findings.has(id),
    lines: [
      ...wrap(`${mark}${name}`, WIDE).map((line) => ({ text: line, colour: '#000', isBold: true })),
      ...wrap(words, WIDE).map((line) => ({ text: line, colour: '#555' })),
    ],
  };
}

/** Characters of half width count half; a line is not begun with a closing mark. */
function wrap(words: string, wide: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const character of words) {
    const size = character.charCodeAt(0) < 0x2000 ? 0.55 : 1;
    if (width + size > wide && !/[，。；：、）？！”]/.test(character)) {
      lines.push(line);
      line = '';
      width = 0;
    }
    line += character;
    width += size;
  }
  return line === '' ? lines : [...lines, line];
}

/** Arcs on the left, from the question a condition looks at to the one it decides on. */
function askLines(pathway: Pathway, boxes: readonly Box[]): string[] {
  return pathway.questions.flatMap(({ id, askWhen }, index) => {
    const to = boxes.find((box) => box.id === id);
    if (to === undefined) return [];
    return [...questionsIn(pathway, askWhen)].flatMap((name) => {
      const from = boxes.find((box) => box.id === name);
      if (from === undefined) return [];
      const [start, end] = [from.y + from.height / 2, to.y + 16];
      const reach = 30 + Math.min(100, (index - boxes.indexOf(from)) * 12);
      return [
        `<path d="M0 ${String(start)} C${String(-reach)} ${String(start)} ${String(-reach)} ${String(end)} -8 ${String(end)}" fill="none" stroke="#7a869a"/>`,
        `<path d="M-8 ${String(end - 4)} L0 ${String(end)} L-8 ${String(end + 4)} Z" fill="#7a869a"/>`,
      ];
    });
  });
}

function findingEdges(pathway: Pathway, questions: readonly Box[], findings: readonly Box[]): string[] {
  return [...pathway.outcomes, ...pathway.notices].flatMap(({ id, when }) => {
    const to = findings.find((box) => box.id === id);
    if (to === undefined) return [];
    return [...questionsIn(pathway, when)].flatMap((name) => {
      const from = questions.find((box) => box.id === name);
      if (from === undefined) return [];
      const [x1, y1] = [from.x + COLUMN, from.y + from.height / 2];
      const [x2, y2] = [to.x, to.y + to.height / 2];
      const bend = x1 + GAP / 2;
      return [
        `<path d="M${String(x1)} ${String(y1)} C${String(bend)} ${String(y1)} ${String(x2 - GAP / 2)} ${String(y2)} ${String(x2)} ${String(y2)}" fill="none" stroke="#b8c1cf" stroke-opacity="0.55"/>`,
      ];
    });
  });
}

function questionsIn(pathway: Pathway, condition: Condition | undefined): Set<string> {
  const names = condition === undefined ? [] : atomsOf(condition).flatMap((atom) => ('of' in atom ? [atom.of] : []));
  return new Set(names.flatMap((name) => [...questionsBelow(pathway, name)]));
}

function legend(width: number): string {
  return [TOUCHED, UNTOUCHED]
    .map(({ fill, stroke }, index) => {
      const x = width - 300 + index * 140;
      const words = index === 0 ? '有测试走到' : '没有测试走到';
      return `<rect x="${String(x)}" y="18" width="18" height="18" rx="3" fill="${fill}" stroke="${stroke}"/>${text(x + 24, 32, { text: words, colour: '#333' }, 14)}`;
    })
    .join('');
}

function boxSvg({ x, y, height, lines, isTouched }: Box): string {
  const { fill, stroke } = isTouched ? TOUCHED : UNTOUCHED;
  const words = lines.map((line, index) => text(x + PAD, y + PAD + 15 + index * LINE, line, 14));
  return `<g><rect x="${String(x)}" y="${String(y)}" width="${String(COLUMN)}" height="${String(height)}" rx="6" fill="${fill}" stroke="${stroke}" stroke-width="1.5"/>${words.join('')}</g>`;
}

function text(x: number, y: number, { text: words, colour, isBold }: TextLine, size: number): string {
  const weight = isBold === true ? ' font-weight="700"' : '';
  return `<text x="${String(x)}" y="${String(y)}" font-size="${String(size)}" fill="${colour}"${weight}>${escapeHtml(words)}</text>`;
}
