import type { Document } from '../model/document.js';
import type { Manifest } from '../pack/format.js';
import { filesOf } from '../pack/manifest-files.js';
import { described } from './described.js';
import type { TextPart } from './statute-changes.js';
import { partsOf } from './statute-changes.js';

/** A pack with all its documents, read and verified. */
export interface ReadPack {
  readonly manifest: Manifest;
  readonly documents: readonly Document[];
}

/** What the newer of two packs changes, for the person who must approve it. */
export interface PackDiff {
  readonly before: PackFacts;
  readonly after: PackFacts;
  readonly added: readonly Named[];
  readonly removed: readonly Named[];
  readonly changed: readonly ChangedDocument[];
  readonly unchanged: number;
}

export interface PackFacts {
  readonly id: string;
  readonly version: string;
  readonly built: string;
  readonly lawAsOf: string;
  readonly languages: readonly string[];
  readonly publicUrl?: string;
  readonly rollback: boolean;
  readonly documents: number;
  /** Of the JSON files. */
  readonly bytes: number;
}

export interface Named {
  readonly id: string;
  readonly kind: Document['kind'];
  readonly title: string;
}

export interface ChangedDocument extends Named {
  readonly fields: readonly ChangedField[];
}

export interface ChangedField {
  readonly label: string;
  readonly parts: readonly TextPart[];
}

export function diffPacks(before: ReadPack, after: ReadPack): PackDiff {
  const old = new Map(before.documents.map((document) => [document.id, document]));
  const present = new Map(after.documents.map((document) => [document.id, document]));
  const changed = after.documents.flatMap((document) => {
    const was = old.get(document.id);
    const fields = was === undefined ? [] : changedFields(was, document);
    return fields.length === 0 ? [] : [{ ...named(document), fields }];
  });
  const added = after.documents.filter(({ id }) => !old.has(id)).map(named);
  return {
    before: factsOf(before),
    after: factsOf(after),
    added,
    removed: before.documents.filter(({ id }) => !present.has(id)).map(named),
    changed,
    unchanged: present.size - added.length - changed.length,
  };
}

function named({ id, kind, title }: Document): Named {
  return { id, kind, title: title['zh-CN'] };
}

function factsOf({ manifest, documents }: ReadPack): PackFacts {
  const { id, version, built, lawAsOf, languages, publicUrl, rollback } = manifest;
  const bytes = filesOf(manifest).reduce((sum, file) => sum + file.bytes, 0);
  return {
    ...{ id, version, built, lawAsOf, languages, bytes },
    ...(publicUrl === undefined ? {} : { publicUrl }),
    rollback: rollback === true,
    documents: documents.length,
  };
}

/** Fields that read differently, in the order of the newer one; those that are gone follow. */
function changedFields(before: Document, after: Document): ChangedField[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [was, is] = [described(before), described(after)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((label) => {
    const [old, present] = [was.get(label) ?? '', is.get(label) ?? ''];
    return old === present ? [] : [{ label, parts: partsOf(old, present) }];
  });
}
