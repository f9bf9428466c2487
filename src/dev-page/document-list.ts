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
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['id'] : undefined;
    const { scrollTop } = list;
    list.replaceChildren(
      ...KINDS.flatMap(([kind, name]) => {
        const found = state.documents.filter((each) => each.kind === kind && matches(each, wanted));
        return found.length === 0 ? [] : [group(kind, name, found, wanted !== '', state, current)];
      }),
    );
    if (list.childElementCount === 0) list.append(create('p', { className: 'none' }, `没有“${field.value}”`));
    list.scrollTop = scrollTop;
    if (focused !== undefined) list.querySelector<HTMLElement>(`[data-id="${CSS.escape(focused)}"]`)?.focus();
  }

  function group(
    kind: string,
    name: string,
    found: readonly ListedDocument[],
    isSearched: boolean,
    { topics }: State,
    current: string,
  ): HTMLElement {
    const head = create('summary', {}, name, create('span', { className: 'count' }, String(found.length)));
    const details = create('details', { open: isSearched || unfolded.has(kind) }, head);
    details.addEventListener('toggle', () => {
      if (details.open) unfolded.add(kind);
      else if (field.value === '') unfolded.delete(kind);
    });
    const rows = (documents: readonly ListedDocument[]): HTMLElement[] => documents.map((each) => row(each, current));
    if (kind !== 'guide') details.append(...rows(found));
    else {
      const known = topics.map(({ id, title }) => [id.slice('topic/'.length), title['zh-CN']] as const);
      for (const [topic, title] of [...known, ['', '还没有主题'] as const]) {
        const own = found.filter((each) => each.topic === topic);
        if (own.length > 0) details.append(create('h3', {}, title), ...rows(own));
      }
    }
    return details;
  }

  function row({ id, title, file, problems, notices }: ListedDocument, current: string): HTMLElement {
    const made = button(
      '',
      () => {
        onOpen(id);
      },
      'row',
    );
    made.append(create('span', { className: 'title' }, title['zh-CN']));
    if (title.ko !== undefined) made.append(create('span', { className: 'language', title: '有朝鲜文' }, '한'));
    if (problems > 0) made.append(create('span', { className: 'bad', title: '问题' }, `${String(problems)} 个问题`));
    if (notices > 0)
      made.append(create('span', { className: 'warn', title: `${String(notices)} 条提醒` }, String(notices)));
    made.title = file === '' ? id : file;
    made.dataset['id'] = id;
    if (id === current) made.ariaCurrent = 'page';
    return made;
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

function matches({ id, title, file }: ListedDocument, wanted: string): boolean {
  return wanted === '' || [id, file, ...Object.values(title)].some((text) => text.toLowerCase().includes(wanted));
}
