import type { Problem } from '../compile/problem.js';
import type { OutsideUse } from '../compile/references.js';
import { errorCode } from '../compile/text-file.js';

export interface OnlineOptions {
  /** Of one request, in milliseconds. */
  readonly timeout?: number;
  /** Requests under way at once. */
  readonly atOnce?: number;
}

export interface OnlineFindings {
  /** The page is not there (404, 410, no such host): nobody will find it later either. */
  readonly problems: readonly Problem[];
  /** No answer, or one that says nothing about the page: another try may tell. */
  readonly notices: readonly Problem[];
  /** Addresses asked. */
  readonly asked: number;
}

const TIMEOUT = 10_000;
const AT_ONCE = 6;

/** Asks every address once, a few at a time, and reports each place that links to one that does not answer. */
export async function askOnline(
  outside: readonly OutsideUse[],
  { timeout = TIMEOUT, atOnce = AT_ONCE }: OnlineOptions = {},
  progress: (step: string) => void = () => undefined,
): Promise<OnlineFindings> {
  const addresses = [...new Set(outside.map(({ href }) => href))];
  const answers = new Map<string, Answer>();
  const waiting = [...addresses];
  const worker = async (): Promise<void> => {
    for (let href = waiting.shift(); href !== undefined; href = waiting.shift()) {
      progress(`试网址 ${String(answers.size)}/${String(addresses.length)}`);
      answers.set(href, await ask(href, timeout));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const of = (wanted: Answer['verdict']): Problem[] =>
    outside.flatMap(({ href, place }) => {
      const answer = answers.get(href);
      if (answer?.verdict !== wanted) return [];
      const fix = wanted === 'gone' ? '打开看看，换成现在的地址，或删去链接' : '过一会儿再试；一直这样就打开看看';
      return [{ code: 'link-unreachable', ...place, what: `网址 ${href} ${answer.why}`, fix }];
    });
  return { problems: of('gone'), notices: of('unclear'), asked: addresses.length };
}

interface Answer {
  readonly verdict: 'there' | 'gone' | 'unclear';
  readonly why: string;
}

/** Many servers of authorities refuse HEAD: whoever does is asked for the page itself. */
async function ask(href: string, timeout: number): Promise<Answer> {
  const head = await answerTo(href, 'HEAD', timeout);
  return head.verdict === 'there' ? head : answerTo(href, 'GET', timeout);
}

async function answerTo(href: string, method: string, timeout: number): Promise<Answer> {
  try {
    const signal = AbortSignal.timeout(timeout);
    const { status, ok, body } = await fetch(href, { method, signal, redirect: 'follow', headers: HEADERS });
    await body?.cancel();
    if (ok) return { verdict: 'there', why: '' };
    const isGone = status === 404 || status === 410;
    return {
      verdict: isGone ? 'gone' : 'unclear',
      why: isGone ? `找不到（${String(status)}）` : `回答 ${String(status)}`,
    };
  } catch (error) {
    return fault(error);
  }
}

const HEADERS = { 'user-agent': 'mingbai check --online' };

function fault(error: unknown): Answer {
  if (error instanceof Error && error.name === 'TimeoutError') return { verdict: 'unclear', why: '没有应答' };
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const code = errorCode(cause);
  return code === 'ENOTFOUND'
    ? { verdict: 'gone', why: '没有这个网站' }
    : { verdict: 'unclear', why: `连不上（${code}）` };
}
