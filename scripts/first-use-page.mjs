/** What `test/e2e/first-use.test.ts` wrote down, as a page of the docs. */

const ROLES = {
  a: '链接',
  button: '按钮',
  radio: '单选',
  combobox: '搜索框',
  checkbox: '勾选',
  span: '词',
  summary: '展开',
  h2: '标题',
  h3: '标题',
};

/** @param keys what was pressed, and the element and text that had the focus then; @param trees heading and tree */
export function firstUsePage({ keys, trees }) {
  return [
    '# 第一次用：键盘和读屏',
    '',
    '由 `test/e2e/first-use.test.ts` 记下来，`npm run conformance` 放到这里，请不要手改。360 × 740 的窗口，示例内容包。',
    '',
    '## 只用键盘',
    '',
    '从网页的开头起，每按一次，焦点到了哪里。问一句，打开第一篇，看一个词的意思，看一条法，再一路回来。',
    '',
    '| 按 | 焦点在 |',
    '| --- | --- |',
    ...keys.map(([key, focus]) => `| ${escaped(key)} | ${escaped(spoken(focus))} |`),
    '',
    '## 读屏得到的内容',
    '',
    '浏览器交给读屏软件的样子（`ariaSnapshot`）：角色、名字、层级、状态，照先后。',
    '',
    ...trees.flatMap(([heading, tree]) => [`### ${heading}`, '', '```yaml', tree, '```', '']),
  ].join('\n');
}

/** `a: 打 110` → 链接：打 110 */
function spoken(focus) {
  const [, tag = '', text = ''] = /^([a-z0-9-]*): ?([^]*)$/.exec(focus) ?? [undefined, '', focus];
  const role = ROLES[tag] ?? tag;
  return text === '' ? role : `${role}：${text.length > 60 ? `${text.slice(0, 60)}…` : text}`;
}

const escaped = (text) => text.replace(/[<>&|*_`[\]]/g, (sign) => `\\${sign}`);
