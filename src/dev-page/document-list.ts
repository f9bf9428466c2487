import { button, create } from './create-element.js';
import type { ListedDocument, State } from './state.js';

const KINDS: readonly (readonly [kind: string, name: string])[] = [
  ['guide', '指南'],
  ['service', '服务事项'],
  ['pathway', '指引'],
  ['hotline', '电话'],
  ['topic', '主题'],
  ['statute', '法律'],
  ['term', '词语'],
];
/** Long lists that are looked into by searching. */
const FOLDED = ['topic', 'statute', 'term', 'hotline'];

export interface DocumentList {
  readonly element: HTMLElement;
  readonly update: (state: State, current: string) => void;
}

/** All documents, with a field to search them by title, id or file, and a mark on those with problems or notices. */
export function createDocumentList(onOpen: (id: string) => void): DocumentList {
  const field = create('input', { type: 'search', placeholder: '找一篇：标题、文件名', ariaLabel: '找一篇' });
  const list = create('div', { className: 'groups' });
  const unfolded = new Set<string>(KINDS.map(([kind]) => kind).filter((kind) => !FOLDED.includes(kind)));
  let last: { state: State; current: string } | undefined;

  function draw(): void {
    if (last === undefined) return;
    const { state, current } = last;
    const wanted = field.value.trim().toLowerCase();
    const row = (document: ListedDocument): HTMLElement => documentRow(document, document.id === current, onOpen);
    const groups = KINDS.flatMap(([kind, name]) => {
      const found = state.documents.filter((each) => each.kind === kind && matches(each, wanted));
      if (found.length === 0) return [];
      const rows = kind === 'guide' ? rowsByTopic(found, state, row) : found.map(row);
      return [group(kind, name, String(found.length), rows)];
    });
    keepingPlace(list, () => {
      list.replaceChildren(...groups);
      if (groups.length === 0) list.append(create('p', { className: 'none' }, `没有“${field.value}”`));
    });
  }

  function group(kind: string, name: string, count: string, rows: readonly HTMLElement[]): HTMLElement {
    const head = create('summary', {}, name, create('span', { className: 'count' }, count));
    const details = create('details', { open: field.value.trim() !== '' || unfolded.has(kind) }, head, ...rows);
    details.addEventListener('toggle', () => {
      if (details.open) unfolded.add(kind);
      else if (field.value === '') unfolded.delete(kind);
    });
    return details;
  }

  field.addEventListener('input', draw);
  return {
    element: create('nav', { ariaLabel: '所有内容' }, field, list),
    update(state, current) {
      last = { state, current };
      draw();
    },
  };
}

/** Draws anew without moving what is looked at, or the focus. */
function keepingPlace(list: HTMLElement, draw: () => void): void {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['id'] : undefined;
  const { scrollTop } = list;
  draw();
  list.scrollTop = scrollTop;
  if (focused !== undefined) list.querySelector<HTMLElement>(`[data-id="${CSS.escape(focused)}"]`)?.focus();
}

function rowsByTopic(
  guides: readonly ListedDocument[],
  { topics }: State,
  row: (document: ListedDocument) => HTMLElement,
): HTMLElement[] {
  const known = topics.map(({ id, title }) => [id.slice('topic/'.length), title['zh-CN']] as const);
  return [...known, ['', '还没有主题'] as const].flatMap(([topic, title]) => {
    const own = guides.filter((each) => each.topic === topic);
    return own.length === 0 ? [] : [create('h3', {}, title), ...own.map(row)];
  });
}

function documentRow(
  { id, title, file, problems, notices }: ListedDocument,
  isCurrent: boolean,
  onOpen: (id: string) => void,
): HTMLElement {
  const row = button(
    '',
    () => {
      onOpen(id);
    },
    'row',
  );
  row.append(create('span', { className: 'title' }, title['zh-CN']));
  if (title.ko !== undefined) row.append(create('span', { className: 'language', title: '有朝鲜文' }, '한'));
  if (problems > 0) row.append(create('span', { className: 'bad', title: '问题' }, `${String(problems)} 个问题`));
  if (notices > 0) {
    const count = String(notices);
    row.append(create('span', { className: 'warn', title: `${count} 条提醒` }, count));
  }
  row.title = file === '' ? id : file;
  row.dataset['id'] = id;
  if (isCurrent) row.ariaCurrent = 'page';
  return row;
}

function matches({ id, title, file }: ListedDocument, wanted: string): boolean {
  const { 'zh-CN': chinese, ko = '', en = '' } = title;
  return [id, file, chinese, ko, en].some((text) => text.toLowerCase().includes(wanted));
}
