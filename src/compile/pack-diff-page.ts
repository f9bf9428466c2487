import type { ChangedDocument, ChangedField, Named, PackDiff, PackFacts } from './pack-diff.js';
import type { PrintedLine, PrintedPage, PrintedSection } from './printed-page.js';
import type { TextPart } from './statute-changes.js';

const KINDS: Readonly<Record<Named['kind'], string>> = {
  article: '条文',
  statute: '法律',
  guide: '指南',
  service: '服务事项',
  term: '词语',
  pathway: '指引',
  calculator: '计算器',
  form: '文书',
  quiz: '答题',
  topic: '主题',
  hotline: '热线',
  place: '服务点',
  person: '人员',
  visit: '巡回服务',
};
/** Words kept on either side of a change; the rest of a long text is left out. */
const AROUND = 24;

/** The difference of two packs as a page for who approves it: what to look at first stands first. */
export function diffPage(diff: PackDiff): PrintedPage {
  const { before, after, added, removed, changed, unchanged } = diff;
  const count = (list: readonly unknown[]): string => String(list.length);
  const sections: PrintedSection[] = [
    factsSection(before, after),
    ...listSection('删去的', removed),
    ...listSection('新增的', added),
    ...changed.map(changedSection),
  ];
  return {
    title: `内容包的变动：${before.version} → ${after.version}`,
    intro: [
      `新增 ${count(added)} 篇，删去 ${count(removed)} 篇，改动 ${count(changed)} 篇，没有变 ${String(unchanged)} 篇。`,
      ...(added.length + removed.length + changed.length === 0 ? ['给居民看的内容没有变。'] : []),
    ],
    sections,
  };
}

function factsSection(before: PackFacts, after: PackFacts): PrintedSection {
  const size = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;
  const rows: (readonly [string, (facts: PackFacts) => string])[] = [
    ['哪个县', ({ id }) => id],
    ['版本', ({ version, rollback }) => `${version}${rollback ? '（退回的）' : ''}`],
    ['编译时间', ({ built }) => built],
    ['法律截至', ({ lawAsOf }) => lawAsOf],
    ['语言', ({ languages }) => languages.join('、')],
    ['网站地址', ({ publicUrl }) => publicUrl ?? '没有'],
    ['内容', ({ documents }) => `${String(documents)} 篇`],
    ['大小', ({ bytes }) => size(bytes)],
  ];
  const table = rows.map(([name, of]) => [name, of(before), of(after), of(before) === of(after) ? '' : '变了']);
  return { heading: '两个包', table: [['', '旧', '新', ''], ...table] };
}

/** By kind: guides and hotlines are read one by one, articles by their hundreds. */
function listSection(heading: string, list: readonly Named[]): PrintedSection[] {
  if (list.length === 0) return [];
  const kinds = [...new Set(list.map(({ kind }) => kind))];
  const lines = kinds.map((kind) => {
    const own = list.filter((each) => each.kind === kind);
    return `${KINDS[kind]} ${String(own.length)}：${own.map(({ title, id }) => `${title}（${id}）`).join('、')}`;
  });
  return [{ heading, lines }];
}

function changedSection({ kind, title, id, fields }: ChangedDocument): PrintedSection {
  return { heading: `改动：${KINDS[kind]}《${title}》${id}`, lines: fields.map(fieldLine) };
}

function fieldLine({ label, parts }: ChangedField): PrintedLine {
  return { label, parts: parts.map((part, index) => shortened(part, index === 0, index === parts.length - 1)) };
}

/** What stays the same is cut to what stands around the change. */
function shortened({ kind, text }: TextPart, isFirst: boolean, isLast: boolean): TextPart {
  if (kind !== 'same' || text.length <= AROUND * 2) return { kind, text };
  const head = isFirst ? '' : text.slice(0, AROUND);
  const tail = isLast ? '' : text.slice(-AROUND);
  return { kind, text: `${head}……${tail}` };
}
