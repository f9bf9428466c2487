import { resolve } from 'node:path';
import type { Problem } from '../../compile/problem.js';
import type { Localized } from '../../model/language.js';
import type { Document } from '../../model/document.js';
import type { Shown } from './workbench.js';

/** A document in the list of the page. Kept in step with `src/dev-page/state.ts`. */
export interface ListedDocument {
  readonly id: string;
  readonly kind: string;
  readonly title: Localized;
  readonly topic: string;
  /** As shown; the list file of what has none of its own. */
  readonly file: string;
  readonly problems: number;
  readonly notices: number;
}

export interface ListedProblem extends Problem {
  /** Absolute, for the editor's link. */
  readonly path: string;
  /** The document it is about, where that can be told from the file. */
  readonly id?: string;
}

const LISTED = ['guide', 'service', 'pathway', 'statute', 'hotline', 'term', 'topic'];

/** Everything the page lists, as plain data. */
export function stateOf({ turn, isSound, version, content, known, compiled, proving, took }: Shown) {
  const owners = ownersOf(compiled.files);
  const listed = (problem: Problem): ListedProblem => {
    const id = owners.get(problem.file);
    return { ...problem, path: resolve(problem.file), ...(id === undefined ? {} : { id }) };
  };
  const problems = compiled.problems.map(listed);
  const notices = compiled.notices.map(listed);
  const ids = new Set([...compiled.files.keys(), ...(content?.documents ?? []).map(({ id }) => id)]);
  return {
    turn,
    isSound,
    version,
    name: content?.name ?? { 'zh-CN': '' },
    languages: content?.languages ?? ['zh-CN'],
    topics: (content?.documents ?? []).flatMap(({ id, kind, title }) => (kind === 'topic' ? [{ id, title }] : [])),
    documents: [...ids].flatMap((id) => listedDocument(id, known.get(id), compiled.files, { problems, notices })),
    problems,
    notices,
    proving,
    took,
  };
}

/** Documents by file, translations included; a list of many documents belongs to none. */
function ownersOf(files: ReadonlyMap<string, string>): Map<string, string> {
  const owners = new Map<string, string>();
  for (const [id, file] of files) {
    if (!/\.(?:md|yaml)$/.test(file) || !/^(?:guide|service|pathway)\//.test(id)) continue;
    owners.set(file, id);
    for (const language of ['ko', 'en']) owners.set(file.replace(/\.(md|yaml)$/, `.${language}.$1`), id);
  }
  return owners;
}

function listedDocument(
  id: string,
  document: Document | undefined,
  files: ReadonlyMap<string, string>,
  { problems, notices }: { problems: readonly ListedProblem[]; notices: readonly ListedProblem[] },
): ListedDocument[] {
  const [kind = ''] = id.split('/');
  if (!LISTED.includes(kind)) return [];
  const about = (list: readonly ListedProblem[]): number => list.filter((each) => each.id === id).length;
  return [
    {
      id,
      kind,
      title: document?.title ?? { 'zh-CN': id },
      topic: document?.topics[0] ?? '',
      file: files.get(id) ?? '',
      problems: about(problems),
      notices: about(notices),
    },
  ];
}
