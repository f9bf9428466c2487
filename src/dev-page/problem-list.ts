import { create } from './create-element.js';
import type { ListedProblem } from './state.js';

/** VS Code opens the file at the line. */
export function editorAddress(path: string, line: number): string {
  const slashed = path.replace(/\\/g, '/');
  return `vscode://file${slashed.startsWith('/') ? '' : '/'}${encodeURI(slashed)}:${String(Math.max(1, line))}`;
}

/** One finding: where, what, how to put it right. A click opens the file in the editor, and the document here. */
export function problemRow(problem: ListedProblem, onOpen: (id: string) => void): HTMLElement {
  const { file, path, line, what, fix, id } = problem;
  const where = create(
    'a',
    { href: editorAddress(path, line), className: 'where' },
    line > 0 ? `${file}:${String(line)}` : file,
  );
  where.title = '在 VS Code 里打开这一行';
  if (id !== undefined)
    where.addEventListener('click', () => {
      onOpen(id);
    });
  return create(
    'li',
    {},
    where,
    create('p', { className: 'what' }, what),
    create('p', { className: 'fix' }, `怎么改：${fix}`),
  );
}

/** Puts what came last on top; of what came together, the order of the files. */
export function createNewestFirst(): (problems: readonly ListedProblem[]) => readonly ListedProblem[] {
  let known = new Map<string, number>();
  let round = 0;
  return (problems) => {
    round += 1;
    // A line moves when something is written above it; it is the same problem.
    const keyOf = ({ code, file, what }: ListedProblem): string => JSON.stringify([code, file, what]);
    known = new Map(problems.map((problem) => [keyOf(problem), known.get(keyOf(problem)) ?? round]));
    const since = (problem: ListedProblem): number => known.get(keyOf(problem)) ?? 0;
    return [...problems].sort((a, b) => since(b) - since(a));
  };
}
