import type { Localized } from '../model/language.js';
import type { Statute, StatuteStatus, StatuteType } from '../model/statute.js';
import type { FieldReader } from './fields.js';

/** What `statute.yaml` says of a statute: all but what its articles tell. */
export type StatuteHead = Omit<Statute, 'outline' | 'articleCount'>;

export const STATUTE_TYPES: readonly StatuteType[] = [
  'law',
  'judicial-interpretation',
  'administrative-regulation',
  'departmental-rule',
  'party-state-regulation',
  'local-regulation',
];
export const STATUTE_STATUSES: readonly StatuteStatus[] = ['current', 'superseded', 'uncertain'];

/** Statute ids, with the date of a later version: `arbitration-law@2026-03-01`. */
export const STATUTE_ID = /^[a-z0-9][a-z0-9-]*(?:@\d{4}-\d{2}-\d{2})?$/;

const ID_RULE = { pattern: STATUTE_ID, example: '只用小写英文字母、数字和连字符，如 civil-code' };

type Facts = Pick<
  StatuteHead,
  | 'id'
  | 'title'
  | 'short'
  | 'type'
  | 'issuer'
  | 'adopted'
  | 'amended'
  | 'effective'
  | 'status'
  | 'source'
  | 'checked'
  | 'versionNote'
  | 'history'
>;

/** The fields that an official file and `statute.yaml` share; `undefined` when a needed one is missing. */
export function readStatuteFacts(fields: FieldReader): Facts | undefined {
  const needed = {
    id: fields.text('id', { required: true, ...ID_RULE }),
    title: fields.text('title', { required: true }),
    short: fields.text('short', { required: true }),
    type: fields.oneOf('type', STATUTE_TYPES, { required: true }),
    issuer: fields.text('issuer', { required: true }),
    effective: fields.date('effective', { required: true }),
    status: fields.oneOf('status', STATUTE_STATUSES, { required: true }),
    source: fields.text('source', { required: true }),
    checked: fields.date('checked', { required: true }),
  };
  const optional = {
    adopted: fields.date('adopted'),
    amended: fields.date('amended'),
    versionNote: fields.text('version_note'),
  };
  const history = fields.texts('history').map(({ text }) => text);
  if (!isComplete(needed)) return undefined;
  return { ...needed, ...withoutAbsent(optional), history };
}

type Present<Fields> = { [Key in keyof Fields]-?: Exclude<Fields[Key], undefined> };

function isComplete<Fields extends object>(fields: Fields): fields is Fields & Present<Fields> {
  return !Object.values(fields).includes(undefined);
}

/** The same object without its undefined values (`exactOptionalPropertyTypes`). */
export function withoutAbsent<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
  };
}

/** What only `statute.yaml` says: the editor's additions, and what is known of a statute without text. */
export function readStatuteAdditions(
  fields: FieldReader,
): Partial<StatuteHead> & Pick<StatuteHead, 'aliases' | 'repeals'> {
  const names: Localized | undefined = fields.localized('names');
  const text = fields.oneOf('text', ['unavailable'] as const);
  const verified = fields.located('verified');
  const additions = {
    names,
    until: fields.date('until'),
    supersededBy: fields.text('superseded_by', ID_RULE),
    text,
    verified: verified === undefined ? undefined : articleNumbers(fields),
  };
  return {
    ...withoutAbsent(additions),
    aliases: fields.texts('aliases').map((alias) => alias.text),
    repeals: fields.texts('repeals').map((repealed) => repealed.text),
  };
}

/** `verified: [1, 6, 133-1]`: numbers are written plainly, so YAML reads most of them as numbers. */
function articleNumbers(fields: FieldReader): string[] {
  const located = fields.located('verified');
  if (located?.kind !== 'list') {
    fields.texts('verified');
    return [];
  }
  return located.items.flatMap((item) => (item.kind === 'scalar' && item.value !== null ? [String(item.value)] : []));
}
