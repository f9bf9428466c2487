import { button, create } from './create-element.js';
import { open, reload } from './frame.js';
import { editorAddress } from './problem-list.js';
import { answersIn } from './run-answers.js';
import { saveRun } from './save-run.js';
import { readPathway, type PathwayView, type State, type TestView } from './state.js';
import type { View } from './view.js';

/** A pathway to walk through, its tests beside it, and what they have touched. */
export function createTestsView(onOpen: (id: string) => void): View {
  const frame = create('iframe', { title: '走一走这个指引' });
  const said = create('p', { className: 'said' });
  said.setAttribute('role', 'status');
  const results = create('div', { className: 'results' });
  const graph = create('img', { alt: '问题和结果的图：绿的有测试走到，灰的没有', className: 'graph' });
  const folded = create('details', { className: 'picture' }, create('summary', {}, '看图：测试走到了哪些'), graph);
  const save = button(
    '把这次走的存成测试',
    () => {
      said.textContent = '';
      void saveRun(current, answersIn(frame, current), (file) => {
        said.textContent = `存进 ${file} 了`;
      });
    },
    'main',
  );
  const pathway = create('div', { className: 'walk' }, frame, create('div', { className: 'buttons' }, save), said);
  const choice = create('div', { className: 'choice' });
  const beside = create('div', { className: 'beside' }, results, folded);
  const element = create('div', { className: 'view tests' }, choice, pathway, beside);
  let current = '';

  async function draw({ turn, documents }: State): Promise<void> {
    const isPathway = current.startsWith('pathway/');
    choice.hidden = isPathway;
    pathway.hidden = beside.hidden = !isPathway;
    if (!isPathway) {
      const all = documents.filter(({ kind }) => kind === 'pathway');
      const rows = all.map(({ id, title }) =>
        button(title['zh-CN'], () => {
          onOpen(id);
        }),
      );
      choice.replaceChildren(create('h2', {}, '选一个指引'), ...rows);
      return;
    }
    const id = current;
    const view = await readPathway(id);
    if (id !== current) return;
    folded.hidden = view === undefined;
    graph.src = `/dev/graph.svg?id=${encodeURIComponent(id)}&turn=${String(turn)}`;
    results.replaceChildren(...(view === undefined ? unreadable() : resultParts(view)));
  }

  return {
    element,
    show(id, state) {
      current = id;
      if (id.startsWith('pathway/')) open(frame, id);
      void draw(state);
    },
    update(state, isNew) {
      if (isNew && frame.src !== '') reload(frame);
      void draw(state);
    },
    restyle: () => {
      if (frame.src !== '') reload(frame);
    },
  };
}

function unreadable(): HTMLElement[] {
  return [create('p', {}, '这个指引现在读不出来：先改好列出的问题，测试再跑。')];
}

function resultParts(view: PathwayView): HTMLElement[] {
  const { tests, untested, proof, isProving } = view;
  const failed = tests.filter(({ failures }) => failures.length > 0);
  const verdict =
    failed.length === 0
      ? `${String(tests.length)} 个测试都对`
      : `${String(tests.length)} 个测试，${String(failed.length)} 个不对`;
  const proved =
    proof === undefined
      ? isProving
        ? '还在证明每条路都走得通……'
        : ''
      : `证明过：${String(proof.states)} 种情形，最长 ${String(proof.longest)} 问。`;
  return [
    create('h2', { className: failed.length === 0 ? 'good' : 'bad' }, verdict),
    create('p', { className: 'below' }, proved),
    ...(untested.length === 0
      ? []
      : [create('ul', { className: 'untested' }, ...untested.map(({ what }) => create('li', {}, what)))]),
    create(
      'ol',
      { className: 'cases' },
      ...[...failed, ...tests.filter((test) => !failed.includes(test))].map(caseRow),
    ),
  ];
}

/** Red ones open, with what was expected and why it did not come. */
function caseRow({ line, path, name, at, expect, title, given, failures }: TestView): HTMLElement {
  const isGood = failures.length === 0;
  const mark = create('span', { className: isGood ? 'good' : 'bad' }, isGood ? '✓ 对' : '✗ 不对');
  const head = create('summary', {}, mark, ` ${name === '' ? title : `${name}：${title}`}`);
  const answers = given.flatMap(([ask, answer]) => [create('dt', {}, ask), create('dd', {}, answer)]);
  const where = create('a', { href: editorAddress(path, line), className: 'where' }, `第 ${String(line)} 行`);
  return create(
    'li',
    {},
    create(
      'details',
      { open: !isGood },
      head,
      ...failures.map(({ what, fix }) => create('p', { className: 'why' }, `${what}　怎么改：${fix}`)),
      create('dl', {}, ...answers),
      create('p', { className: 'below' }, `${at} 这一天走；应当得到“${title}”（${expect}）。`, where),
    ),
  );
}
