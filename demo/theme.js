/** The theme page: choices in, tokens on the stage and a stylesheet out. Needs the script tag before it. */
import { clearOn, palette, parseColor, tooFaint } from './theme-colors.js';

const { Mingbai } = window;
const { TOKENS } = Mingbai;
const ours = (name) => TOKENS.find((token) => token.name === `--legal-${name}`).light;
const find = (id) => document.getElementById(id);

const PRESETS = [
  ['明白默认', { accent: ours('accent'), surface: ours('surface'), ink: ours('ink') }],
  ['政务蓝', { accent: '#0a4d92', surface: '#ffffff', ink: '#1f2329' }],
  ['政务红', { accent: '#94161c', surface: '#ffffff', ink: '#222222' }],
  ['米色纸', { accent: '#6b3410', surface: '#fbf7ef', ink: '#2b2621' }],
  ['浅橙（对比度不够的例子）', { accent: '#f08c00', surface: '#ffffff', ink: '#777777' }],
];

const NAMES = {
  accent: '主色',
  'on-accent': '按钮上的字',
  surface: '底色',
  'surface-quiet': '原文的底色',
  'accent-soft': '答案框的底色',
  'warm-soft': '期限框的底色',
  ink: '正文',
  'ink-quiet': '次要的字',
  mark: '标出的词',
  warm: '紧急的字',
  'field-border': '输入框的边',
  focus: '焦点框',
};

const VIEWS = {
  light: [{ theme: 'light', elder: false, contrast: 'normal' }, ''],
  dark: [
    { theme: 'dark', elder: false, contrast: 'normal' },
    '深色里的主色自动提亮到 7:1。本站没有深色就不用管：网页自己没说能变深色时，组件一直是浅色。',
  ],
  elder: [{ theme: 'light', elder: true, contrast: 'normal' }, '长辈模式的字和按钮都更大，对比度要到 7:1。'],
  more: [{ theme: 'light', elder: false, contrast: 'more' }, '高对比度用自己的黑白色，不受本站颜色影响。'],
};

const chosen = { ...PRESETS[0][1], textSize: 18, radius: 4 };

/** What is tried here must not become how this visitor sees every other page. */
function keepInMemory() {
  const kept = new Map();
  const local = {
    persistent: false,
    get: (key) => kept.get(key),
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
  };
  Mingbai.setHost({ ...Mingbai.getHost(), local });
}

function choose(change) {
  Object.assign(chosen, change);
  show();
}

function show() {
  for (const name of ['accent', 'surface', 'ink']) {
    find(name).value = chosen[name];
    if (document.activeElement !== find(`${name}-text`)) find(`${name}-text`).value = chosen[name];
    find(`${name}-text`).setAttribute('aria-invalid', 'false');
  }
  const colors = palette(chosen, TOKENS);
  const sizes = { 'text-size': `${chosen.textSize}px`, radius: `${chosen.radius}px` };
  const values = Object.entries({ ...colors, ...sizes });
  const stage = find('stage');
  for (const { name, darkName } of TOKENS) {
    stage.style.removeProperty(name);
    if (darkName !== undefined) stage.style.removeProperty(darkName);
  }
  for (const [name, value] of values) stage.style.setProperty(`--legal-${name}`, value);
  const changed = values.filter(([name, value]) => name.startsWith('dark-') || ours(name) !== value);
  find('css').textContent = stylesheet(changed);
  find('copied').textContent = '';
  showProblems(tooFaint(colors, TOKENS));
  stage.style.setProperty('--paper', chosen.surface);
}

function stylesheet(values) {
  if (values.length === 0) return '/* 和默认的一样，什么也不用写。 */';
  const lines = values.map(([name, value]) => `  --legal-${name}: ${value};`);
  return [':root {', ...lines, '}'].join('\n');
}

function showProblems(problems) {
  const bad = problems.filter(({ isElderOnly }) => !isElderOnly);
  find('verdict').textContent =
    bad.length > 0
      ? `有 ${String(bad.length)} 处看不清，请先改好再用。`
      : problems.length > 0
        ? '平时看得清；长辈模式里还差一点。'
        : '都看得清，长辈模式里也够。';
  find('verdict').dataset.state = bad.length > 0 ? 'bad' : problems.length > 0 ? 'elder' : 'good';
  // One line for each colour: its worst place. The remedy is good for all of them.
  const worst = problems.filter(({ front }, at) => problems.findIndex((each) => each.front === front) === at);
  find('problems').replaceChildren(
    ...worst.map((each) => problemLine(each, problems.filter(({ front }) => front === each.front).length - 1)),
  );
}

function problemLine({ front, back, colors, ratio, least, isElderOnly }, others) {
  const line = document.createElement('li');
  const sample = document.createElement('span');
  sample.className = 'sample';
  sample.textContent = '字';
  sample.setAttribute('aria-hidden', 'true');
  sample.style.color = colors[0];
  sample.style.backgroundColor = colors[1];
  const words = document.createElement('span');
  // Cut, not rounded: 4.49 is not 4.5.
  const shown = (Math.floor(ratio * 10) / 10).toFixed(1);
  words.textContent = `${NAMES[front]}在${NAMES[back]}上是 ${shown}:1，${isElderOnly ? '长辈模式' : ''}至少要 ${String(least)}:1。${others > 0 ? `还有 ${String(others)} 处也不够。` : ''}`;
  line.append(sample, words);
  const fix = remedy(front, least);
  if (fix !== undefined) line.append(fix);
  return line;
}

/** A button that changes one of the three colours just enough. */
function remedy(front, least) {
  const source = front === 'on-accent' || front === 'focus' ? 'accent' : front === 'ink-quiet' ? 'ink' : front;
  if (source !== 'accent' && source !== 'ink') return undefined;
  // Grounds follow the colour: a little more than asked for, until all of them are clear.
  let better = chosen[source];
  const isBad = () =>
    tooFaint(palette({ ...chosen, [source]: better }, TOKENS), TOKENS).some(
      (each) => each.front === front && each.ratio < Math.max(least, each.isElderOnly ? 0 : each.least),
    );
  for (let wanted = least; isBad() && wanted < 21; wanted += 0.25)
    better = clearOn(chosen[source], [chosen.surface, '#ffffff'], wanted);
  if (isBad()) return undefined;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = `${NAMES[source]}改成 ${better}`;
  button.addEventListener('click', () => {
    choose({ [source]: better });
    find('verdict').scrollIntoView({ block: 'nearest' });
  });
  return button;
}

function listen() {
  for (const name of ['accent', 'surface', 'ink']) {
    find(name).addEventListener('input', ({ target }) => choose({ [name]: target.value }));
    find(`${name}-text`).addEventListener('input', ({ target }) => {
      const color = parseColor(target.value);
      if (color === undefined) target.setAttribute('aria-invalid', 'true');
      else choose({ [name]: color });
    });
    find(`${name}-text`).addEventListener('blur', show);
  }
  find('text-size').addEventListener('change', ({ target }) => choose({ textSize: Number(target.value) }));
  find('radius').addEventListener('change', ({ target }) => choose({ radius: Number(target.value) }));
  find('choices').addEventListener('submit', (event) => event.preventDefault());
  find('copy').addEventListener('click', async () => {
    const result = await Mingbai.getHost().copy(find('css').textContent);
    find('copied').textContent = result === 'copied' ? '已复制' : '没能自动复制，请选中上面的样式再复制';
    if (result !== 'copied') getSelection().selectAllChildren(find('css'));
  });
  for (const button of find('views').children) button.addEventListener('click', () => view(button.dataset.view));
  for (const [name, colors] of PRESETS) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    const dot = document.createElement('span');
    dot.className = 'dot';
    dot.style.backgroundColor = colors.accent;
    button.prepend(dot);
    button.addEventListener('click', () => choose(colors));
    find('presets').append(button);
  }
}

function view(name) {
  const [settings, note] = VIEWS[name];
  Mingbai.changeSettings(settings);
  for (const button of find('views').children)
    button.setAttribute('aria-pressed', String(button.dataset.view === name));
  find('view-note').textContent = note;
  find('stage').dataset.view = name;
}

keepInMemory();
listen();
show();
view('light');
