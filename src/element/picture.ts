import { qrPath, QUIET } from './render-qr.js';

/** Pixels: as wide as a phone shows without shrinking; as long as the canvas of an old iPhone can be. */
const WIDTH = 750;
const MARGIN = 48;
const LONGEST = 12_000;
const TEXT_SIZE = 34;
const LINE = 56;
const BETWEEN_PARAGRAPHS = 18;
const CODE_SIZE = 260;
const FONT = '"PingFang SC", "Noto Sans CJK SC", "Noto Sans CJK KR", "Microsoft YaHei", sans-serif';
/** May not stand at the beginning of a line. */
const NEVER_FIRST = /^[，。、；：？！）》”’％…,.;:?!)]/;

interface Line {
  readonly text: string;
  readonly isHeading: boolean;
  readonly top: number;
}

/**
 * A text as a picture that a long press saves: in WeChat nothing prints and no download works (W7).
 * @param words paragraphs, a line each; the first, and those after an empty line, are headings
 * @param address absolute; drawn as a QR code and as text below
 * @returns a `data:` address; undefined where the browser draws nothing
 */
export function pictureOf(words: string, address: string | undefined): string | undefined {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  const code = address === undefined ? undefined : qrPath(address);
  const below = code === undefined ? 0 : CODE_SIZE + MARGIN;
  const lines = linesOf(words, context).filter(({ top }) => top < LONGEST - below - 2 * MARGIN);
  const end = (lines[lines.length - 1]?.top ?? 0) + LINE + MARGIN;
  canvas.width = WIDTH;
  canvas.height = end + below;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, WIDTH, canvas.height);
  context.fillStyle = '#000';
  context.textBaseline = 'top';
  for (const { text, isHeading, top } of lines) {
    context.font = fontOf(isHeading);
    context.fillText(text, MARGIN, top);
  }
  if (code !== undefined) drawCode(context, code, end);
  try {
    return canvas.toDataURL('image/png');
  } catch {
    return undefined;
  }
}

function fontOf(isHeading: boolean): string {
  return `${isHeading ? 'bold ' : ''}${String(isHeading ? TEXT_SIZE + 4 : TEXT_SIZE)}px ${FONT}`;
}

function linesOf(words: string, context: CanvasRenderingContext2D): Line[] {
  const lines: Line[] = [];
  let top = MARGIN;
  words.split('\n').forEach((paragraph, at, all) => {
    const isHeading = at === 0 || all[at - 1] === '';
    context.font = fontOf(isHeading);
    for (const text of broken(paragraph, context)) {
      lines.push({ text, isHeading, top });
      top += paragraph === '' ? BETWEEN_PARAGRAPHS : LINE;
    }
    top += BETWEEN_PARAGRAPHS;
  });
  return lines;
}

/** Chinese breaks between any two characters, Korean and numbers between words. */
function broken(paragraph: string, context: CanvasRenderingContext2D): string[] {
  const widest = WIDTH - 2 * MARGIN;
  const pieces = paragraph.match(/[（《“‘(]*(?:[\w가-힣.:/%-]+|\s+|.)/gu) ?? [''];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const fits = context.measureText(line + piece).width <= widest || NEVER_FIRST.test(piece) || line === '';
    if (fits) line += piece;
    else {
      lines.push(line);
      line = piece.trimStart();
    }
  }
  return [...lines, line];
}

function drawCode(
  context: CanvasRenderingContext2D,
  { d, size }: { readonly d: string; readonly size: number },
  top: number,
): void {
  const module = CODE_SIZE / (size + 2 * QUIET);
  context.setTransform(module, 0, 0, module, MARGIN + QUIET * module, top + QUIET * module);
  context.fill(new Path2D(d));
  context.setTransform(1, 0, 0, 1, 0, 0);
}
