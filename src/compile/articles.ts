import { articleId } from '../model/address.js';
import type { Article, StatuteDocument } from '../model/document.js';
import { innermostHeading } from '../model/outline.js';
import { articleTitle } from '../pack/article-title.js';
import type { Block } from '../model/text.js';
import type { ArticleNote } from './article-notes.js';
import { checkNotes } from './check-notes.js';
import { checkReference } from './document-head.js';
import { createHeadingIds } from './heading-id.js';
import type { Library } from './library.js';
import { compileMarkdown } from './markdown.js';
import type { OfficialText } from './official-texts.js';
import { withoutAbsent } from './statute-head.js';
import type { StatuteContent } from './statutes.js';
import { notesByArticle } from './statutes.js';
import type { Findings } from './text-context.js';
import { noFindings } from './text-context.js';

/** One statute's documents: itself, then its articles in order. */
export interface CompiledStatute {
  readonly document: StatuteDocument;
  readonly articles: readonly Article[];
  readonly notes: number;
  readonly found: Findings;
}

/** Joins facts, notes and official text of one statute. `withNotes`: false leaves our plain words out. */
export function compileStatute(
  content: StatuteContent,
  official: OfficialText | undefined,
  library: Library,
  withNotes: boolean,
): CompiledStatute {
  const { statute, facts, notes } = content;
  const { stale } = checkNotes(
    {
      statute,
      facts: new Map(facts.map((article) => [article.number, article])),
      files: notes,
      factsOf: (id, number) => library.law.get(id)?.articles.get(number),
      ...(official === undefined ? {} : { official: official.facts }),
    },
    library.problems,
  );
  const found = noFindings();
  const byArticle = notesByArticle(notes);
  const noteOf = (number: string): Note => {
    const written = byArticle.get(number);
    if (written === undefined) return {};
    const note = compileNote(written.note, written.file, statute.id, found, library);
    if (!withNotes) return {};
    return stale.has(number) ? { ...note, stale: true } : note;
  };
  const articles = facts.map(({ number }, index): Article => ({
    id: articleId(statute.id, number),
    kind: 'article',
    statute: statute.id,
    number,
    title: articleTitle(statute, number),
    aliases: [],
    topics: [],
    ...noteOf(number),
    ...withoutAbsent({
      outline: innermostHeading(statute.outline, number),
      official: official?.paragraphs.get(number),
      previous: facts[index - 1]?.number,
      next: facts[index + 1]?.number,
    }),
  }));
  const count = withNotes ? articles.filter(({ plain }) => plain !== undefined).length : 0;
  return { document: statuteDocument(content), articles, notes: count, found };
}

type Note = Pick<Article, 'headnote' | 'plain' | 'questions' | 'related' | 'stale' | 'noteReviewed'>;

function compileNote(note: ArticleNote, file: string, statute: string, found: Findings, library: Library): Note {
  const headingId = createHeadingIds();
  const { problems, references } = library;
  const plain = note.paragraphs.flatMap(({ text, line, paragraph }) => {
    const context = { file, problems, references, statute, headingId, found };
    const blocks = compileMarkdown(text, line, context).map(({ block }) => block);
    return paragraph === undefined
      ? blocks
      : blocks.map((block, index) => (index === 0 ? marked(block, paragraph) : block));
  });
  const related = note.related.flatMap(({ text, line }) =>
    checkReference({ text, place: { file, line } }, '', library),
  );
  return {
    headnote: note.headnote,
    plain,
    questions: note.questions.map(({ text }) => text),
    ...(related.length === 0 ? {} : { related }),
    ...(note.reviewed === undefined ? {} : { noteReviewed: note.reviewed }),
  };
}

/** `(2)` in front of a paragraph: the 款 it explains. */
function marked(block: Block, paragraph: number): Block {
  return block.type === 'paragraph' ? { ...block, paragraph } : block;
}

function statuteDocument({ statute }: StatuteContent): StatuteDocument {
  const { ko, en } = statute.names ?? {};
  return {
    id: `statute/${statute.id}`,
    kind: 'statute',
    title: { 'zh-CN': statute.title, ...(ko === undefined ? {} : { ko }), ...(en === undefined ? {} : { en }) },
    aliases: [...new Set([statute.short, ...statute.aliases])].filter((name) => name !== statute.title),
    topics: [],
    statute,
  };
}
