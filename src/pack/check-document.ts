import type { DocumentKind } from '../model/address.js';
import { isAudience, type Audience } from '../model/audience.js';
import type { Article, Document, ServiceField, Translation } from '../model/document.js';
import type { Pathway } from '../model/pathway.js';
import type { Statute, StatuteStatus, StatuteType } from '../model/statute.js';
import { anything, boolean, integer, list, object, oneOf, text, variants } from './check.js';
import type { Check, Shape } from './check.js';
import { pathwayFields, pathwayOptions, refuseDisorder } from './check-pathway.js';
import { block, blocks } from './check-text.js';
import {
  anchor,
  articleNumber,
  date,
  id,
  idOf,
  line,
  localInstant,
  localizedLine,
  localizedOf,
  localizedText,
  phone,
  segment,
} from './check-words.js';
import type { WireArticle, WireItem, WireParagraph } from './article-wire.js';

const lines = list(line, 1000);
const ids = list(id, 1000);
const present = oneOf([true]);
const reviewState = oneOf(['done', 'pending']);
const reviewed = object({ on: date, next: date });
const source = object({ id, label: line }, { anchor, unavailable: present });
const sources = list(source, 1000);
/** For whom in particular. An id of a later list is only dropped: the text is whole without it. */
const audience: Check<readonly Audience[]> = (value) => list(segment, 100)(value).filter(isAudience);

const verified = object({ on: date, source: line }, { sample: present });

const translation: Check<Translation> = object({
  title: line,
  aliases: lines,
  review: reviewState,
  blocks: list(object({ block }, { stale: present })),
});
const translations = object({}, { ko: translation, en: translation });

/** What every document has, with the id's kind checked against the document's. */
function base<const Kind extends DocumentKind>(kind: Kind) {
  return {
    id: idOf(kind),
    kind: oneOf([kind]),
    title: localizedLine,
    aliases: lines,
    topics: list(segment, 100),
  } satisfies Shape;
}

/** What a guide and a service share: sources, dates, where to go on. */
const answered = { sources, hotlines: ids, related: ids, lawAsOf: date, reviewed } satisfies Shape;

const serviceFields: { readonly [field in ServiceField]: typeof blocks } = {
  who: blocks,
  materials: blocks,
  steps: blocks,
  limit: blocks,
  fee: blocks,
  where: blocks,
  responsible: blocks,
  promise: blocks,
  basis: blocks,
};

const STATUTE_TYPES: readonly StatuteType[] = [
  'law',
  'judicial-interpretation',
  'administrative-regulation',
  'departmental-rule',
  'party-state-regulation',
  'local-regulation',
];
const STATUTE_STATUSES: readonly StatuteStatus[] = ['current', 'superseded', 'uncertain'];

const outlineEntry = object(
  { level: oneOf([1, 2, 3, 4]), title: line, first: articleNumber, last: articleNumber },
  { parent: integer(0, 10_000) },
);

/** Fields that the catalogue repeats. */
export const statuteFacts = {
  id: segment,
  title: line,
  short: line,
  type: oneOf(STATUTE_TYPES),
  effective: date,
  status: oneOf(STATUTE_STATUSES),
  articleCount: integer(0, 100_000),
} satisfies Shape;
export const statuteOptions = {
  names: localizedLine,
  until: date,
  supersededBy: segment,
  text: oneOf(['unavailable']),
  verified: list(articleNumber),
} satisfies Shape;

const statute: Check<Statute> = object(
  {
    ...statuteFacts,
    aliases: lines,
    issuer: line,
    repeals: lines,
    source: line,
    checked: date,
    history: list(text(10_000), 1000),
    outline: list(outlineEntry),
  },
  { ...statuteOptions, adopted: date, amended: date, versionNote: text(10_000), audience },
);

const pathway: Check<Pathway> = object({ ...base('pathway'), ...pathwayFields }, { audience, ...pathwayOptions });

/** Any document but an article; those travel as `WireArticle`. */
export const plainDocument: Check<Exclude<Document, Article>> = variants('kind', {
  guide: object({ ...base('guide'), ...answered, blocks }, { audience, translations }),
  service: object(
    { ...base('service'), ...answered, answer: blocks, fields: object(serviceFields) },
    { audience, translations },
  ),
  statute: object({ ...base('statute'), statute }, { citedBy: ids }),
  term: object({ ...base('term'), plain: text(), sources, review: reviewState }, { koreanSouth: line }),
  topic: object({ ...base('topic'), about: localizedText }, { order: ids }),
  hotline: object({
    ...base('hotline'),
    number: phone,
    for: localizedText,
    say: localizedOf(lines),
    urgent: boolean,
    source: line,
  }),
  pathway: (value): Pathway => refuseDisorder(pathway(value)),
  calculator: object({ ...base('calculator'), version: integer(0, 1_000_000), reviewed, definition: anything }),
  form: object({ ...base('form'), blocks, reviewed }),
  place: object(
    { ...base('place'), services: ids, phones: list(phone, 100), verified },
    { township: line, address: localizedLine, hours: localizedLine },
  ),
  person: object({ ...base('person'), roles: lines, places: ids, phones: list(phone, 100), verified }),
  visit: object({ ...base('visit'), place: id, starts: localInstant, ends: localInstant, services: ids, verified }),
  quiz: object({
    ...base('quiz'),
    questions: list(
      object({
        ask: localizedText,
        options: list(localizedText, 100),
        answer: integer(0, 99),
        because: localizedText,
        sources,
      }),
    ),
  }),
});

const officialText = text();
const wireItem: Check<WireItem> = (value) =>
  typeof value === 'string' ? officialText(value) : object({ text: officialText, subitems: list(officialText) })(value);
const wireParagraph: Check<WireParagraph> = (value) =>
  typeof value === 'string' ? officialText(value) : object({ text: officialText, items: list(wireItem) })(value);
const neighbour: Check<string | null> = (value) => (value === null ? null : articleNumber(value));

export const wireArticle: Check<WireArticle> = object(
  { number: articleNumber },
  {
    title: localizedLine,
    aliases: lines,
    topics: list(segment, 100),
    outline: integer(0, 10_000),
    headnote: line,
    plain: blocks,
    questions: lines,
    related: ids,
    stale: present,
    noteReviewed: date,
    official: list(wireParagraph),
    previous: neighbour,
    next: neighbour,
    citedBy: ids,
    sourceId: line,
  },
);
