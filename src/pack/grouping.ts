import type { DocumentKind } from '../model/address.js';
import type { Article, Document, StatuteDocument } from '../model/document.js';
import type { Statute } from '../model/statute.js';
import type { Recall } from '../model/recall.js';
import { afresh } from '../model/recall.js';
import { articleParts } from './article-groups.js';
import { canonicalJson } from './canonical-json.js';
import { PackError } from './format.js';

/** What one group file will hold. Articles always belong to one statute. */
export interface PlannedGroup {
  readonly name: string;
  readonly documents: readonly Exclude<Document, Article>[];
  readonly statute?: Statute;
  readonly articles: readonly Article[];
}

/** A group of guides, terms … is cut when its JSON grows past this many bytes: a first page waits for one group. */
const GROUP_BYTES = 256 * 1024;

/** Kinds of which every document is a file of its own: a page shows one of them, and they are large. */
const ONE_FILE_EACH: readonly DocumentKind[] = ['pathway', 'calculator'];

/** After the guides, in loading order. */
const AFTER_GUIDES: readonly { readonly kind: DocumentKind; readonly group: string }[] = [
  { kind: 'service', group: 'services' },
  { kind: 'pathway', group: 'pathway' },
  { kind: 'calculator', group: 'calculator' },
  { kind: 'form', group: 'forms' },
  { kind: 'place', group: 'places' },
  { kind: 'person', group: 'people' },
  { kind: 'visit', group: 'visits' },
  { kind: 'term', group: 'terms' },
  { kind: 'quiz', group: 'quizzes' },
];

type PlainDocument = Exclude<Document, Article | StatuteDocument>;

/**
 * Divides documents into groups, in loading order: what residents need first stands first. Topics and hotlines
 * (every page shows them) · guides by main topic, in topic order · services and the rest · statutes in their order.
 * A statute whose articles are one group stands in that group; the others have `statute-<id>`.
 */
export function planGroups(documents: readonly Document[], recall: Recall = afresh): PlannedGroup[] {
  const plain = documents.filter(isPlain);
  return unique([...plainGroups(plain, recall), ...statuteGroups(documents)]);
}

function isPlain(document: Document): document is PlainDocument {
  return document.kind !== 'article' && document.kind !== 'statute';
}

function plainGroups(documents: readonly PlainDocument[], recall: Recall): PlannedGroup[] {
  const ofKind = (kind: DocumentKind): PlainDocument[] => documents.filter((document) => document.kind === kind);
  const topics = ofKind('topic').map((topic) => topic.id.replace('topic/', ''));
  const guides = new Map<string, PlainDocument[]>(topics.map((topic) => [topic, []]));
  for (const guide of ofKind('guide')) {
    const topic = guide.topics[0] ?? 'other';
    guides.set(topic, [...(guides.get(topic) ?? []), guide]);
  }
  return [
    ...cutBySize('core', [...ofKind('topic'), ...ofKind('hotline')], recall),
    ...[...guides].flatMap(([topic, list]) => cutBySize(`guides-${topic}`, list, recall)),
    ...AFTER_GUIDES.flatMap(({ kind, group }) =>
      ONE_FILE_EACH.includes(kind)
        ? ofKind(kind).map((document) => plannedGroup(document.id, [document]))
        : cutBySize(group, ofKind(kind), recall),
    ),
  ];
}

function cutBySize(name: string, documents: readonly PlainDocument[], recall: Recall): PlannedGroup[] {
  const pieces: PlainDocument[][] = [];
  let bytes = Infinity;
  for (const document of documents) {
    const size = recall(`size ${document.id}`, [document], () => canonicalJson(document).length);
    const last = pieces[pieces.length - 1];
    if (last === undefined || bytes + size > GROUP_BYTES) {
      pieces.push([document]);
      bytes = size;
    } else {
      last.push(document);
      bytes += size;
    }
  }
  return pieces.map((piece, index) => plannedGroup(index === 0 ? name : `${name}-${String(index + 1)}`, piece));
}

function statuteGroups(documents: readonly Document[]): PlannedGroup[] {
  const articles = new Map<string, Article[]>();
  for (const document of documents) {
    if (document.kind !== 'article') continue;
    const list = articles.get(document.statute);
    if (list === undefined) articles.set(document.statute, [document]);
    else list.push(document);
  }
  const groups: PlannedGroup[] = [];
  const without: StatuteDocument[] = [];
  for (const document of documents) {
    if (document.kind !== 'statute') continue;
    const own = articles.get(document.statute.id);
    articles.delete(document.statute.id);
    if (own === undefined) without.push(document);
    else groups.push(...groupsOfStatute(document, own));
  }
  const orphan = [...articles.keys()][0];
  if (orphan !== undefined) throw new PackError('malformed', `articles of "${orphan}" without a statute document`);
  return without.length > 0 ? [...groups, plannedGroup('statutes', without)] : groups;
}

function groupsOfStatute(document: StatuteDocument, articles: readonly Article[]): PlannedGroup[] {
  const { statute } = document;
  const parts = articleParts(statute, articles);
  const together = parts.length === 1;
  const groups = parts.map((part) => ({
    name: fileName(['articles', statute.id, part.suffix].filter(Boolean).join('-')),
    documents: together ? [document] : [],
    statute,
    articles: part.articles,
  }));
  return together ? groups : [plannedGroup(`statute-${statute.id}`, [document]), ...groups];
}

function plannedGroup(name: string, documents: readonly Exclude<Document, Article>[]): PlannedGroup {
  return { name: fileName(name), documents, articles: [] };
}

/** Only what every file system and every address takes as it stands: `pathway/legal-aid` → `pathway-legal-aid`. */
function fileName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

function unique(groups: readonly PlannedGroup[]): PlannedGroup[] {
  const seen = new Set<string>();
  return groups.map((group) => {
    let name = group.name;
    for (let n = 2; seen.has(name); n++) name = `${group.name}-${String(n)}`;
    seen.add(name);
    return { ...group, name };
  });
}
