import type { Document } from '../model/document.js';
import type { Citing } from './citing-documents.js';
import { citingDocuments } from './citing-documents.js';
import type { OfficialStatute } from './official-statute.js';
import type { ArticleChange } from './statute-changes.js';
import { compareStatutes } from './statute-changes.js';

export interface ReportedChange extends ArticleChange {
  /** Who cites the article, by its number in the version the content was written for. */
  readonly citedBy: readonly Citing[];
}

export interface StatuteReport {
  readonly id: string;
  readonly title: string;
  /** The two versions: from when each holds (YYYY-MM-DD) and how many articles it has. */
  readonly before: { readonly effective: string; readonly articles: number };
  readonly after: { readonly effective: string; readonly articles: number };
  /** Whose numbers the content cites: it may have been brought up to date already. */
  readonly writtenFor: 'before' | 'after';
  readonly unchanged: number;
  readonly changes: readonly ReportedChange[];
}

export interface ChangeReport {
  readonly statutes: readonly StatuteReport[];
  /** Statutes that only one side has, by id. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
}

/** What changed between two versions of statutes (paired by id), and which documents must be read again because of it. */
export function reportChanges(
  before: readonly OfficialStatute[],
  after: readonly OfficialStatute[],
  documents: readonly Document[],
): ChangeReport {
  const citing = citingDocuments(documents);
  // Two files given by hand are two versions of one statute, whatever their ids say.
  const isPair = before.length === 1 && after.length === 1;
  const pairs = before.flatMap((old) => {
    const present = isPair ? after[0] : after.find(({ statute }) => statute.id === old.statute.id);
    return present === undefined ? [] : [{ old, present }];
  });
  const paired = new Set(pairs.flatMap(({ old, present }) => [old, present]));
  const alone = (side: readonly OfficialStatute[]): string[] =>
    side.filter((statute) => !paired.has(statute)).map(({ statute }) => statute.id);
  return {
    statutes: pairs
      .map(({ old, present }) => reportStatute(old, present, citing, writtenFor(old, present, documents)))
      .filter(({ changes }) => changes.length > 0),
    onlyBefore: alone(before),
    onlyAfter: alone(after),
  };
}

/** By the day from which the content's own record of the statute says it holds. */
function writtenFor(
  old: OfficialStatute,
  present: OfficialStatute,
  documents: readonly Document[],
): StatuteReport['writtenFor'] {
  const own = documents.find(({ id }) => id === `statute/${present.statute.id}`);
  const effective = own?.kind === 'statute' ? own.statute.effective : undefined;
  return effective === present.statute.effective && effective !== old.statute.effective ? 'after' : 'before';
}

function reportStatute(
  old: OfficialStatute,
  present: OfficialStatute,
  citing: ReadonlyMap<string, readonly Citing[]>,
  side: StatuteReport['writtenFor'],
): StatuteReport {
  const { unchanged, changes } = compareStatutes(old.articles, present.articles);
  const { id, title } = present.statute;
  const citedBy = ({ from, to }: ArticleChange): readonly Citing[] =>
    citing.get(`article/${id}/${(side === 'before' ? (from ?? to) : (to ?? from)) ?? ''}`) ?? [];
  return {
    id,
    title,
    before: { effective: old.statute.effective, articles: old.statute.articleCount },
    after: { effective: present.statute.effective, articles: present.statute.articleCount },
    writtenFor: side,
    unchanged,
    changes: changes.map((change) => ({ ...change, citedBy: citedBy(change) })),
  };
}

/** Each document that must be read again, once, with the articles it cites. */
export function documentsToRead({
  changes,
}: StatuteReport): Map<string, { citing: Citing; changes: ReportedChange[] }> {
  const found = new Map<string, { citing: Citing; changes: ReportedChange[] }>();
  for (const change of changes) {
    for (const citing of change.citedBy) {
      const row = found.get(citing.id) ?? { citing, changes: [] };
      row.changes.push(change);
      found.set(citing.id, row);
    }
  }
  return found;
}
