import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { ask, press, type as typeWords, untilShown } from './as-reader.js';

interface Args {
  pack: string;
  kinds: string;
  limit: number;
  hrefTemplate: string;
  withoutRecent: boolean;
}

/** 写给放这个组件的人看。 */
const ABOUT = `
**什么时候用**：页面上要有一个地方，让人用自己的话查法律。一个标签就够，\`pack\` 写内容包的地址。

**什么时候不用**：只想展示某一条法、某一篇指南，用 \`legal-article\` 或 \`legal-reader\`；想把搜索、主题、阅读、电话放在一起，用 \`legal-portal\`，它里面已经有搜索。
一页上不要放两个连着同一内容包的搜索框。

**事件**：\`legal-open\`（要打开一篇，先问页面：\`preventDefault()\` 后由页面自己打开；设了 \`href-template\` 就去那个地址；都没有，就在原地打开）、
\`legal-handoff\`（要拨号）、\`legal-ready\`、\`legal-error\`。事件里没有居民写的字。

**颜色和大小**：\`--legal-accent\`、\`--legal-text-size\`、\`--legal-padding\` 等，全部见 \`TOKENS\`；要改里面某一块，用 \`::part(field)\`、\`::part(button)\`、
\`::part(suggestions)\`、\`::part(facets)\`、\`::part(results)\`、\`::part(result)\`。

**无障碍**：输入框是 WAI-ARIA APG 的 combobox（列表不自动选中）：↓ 到第一条，↑ 到最后一条，Alt+↓ 只打开，Enter 选中或搜索，Esc 先收起再清空，← → Home End 回到输入框。
拼音、朝鲜文输入法在选字的时候，按键都归输入法。结果条数只说一遍；建议的条数，停下来一秒多才说。从结果里出去再回来，问的话、筛选、位置、焦点都在。

**隐私**：写的字只在这台设备上；不进网址，不进历史记录。居民自己要求，才记住找过什么，一按就全部清除；多人共用的设备上写 \`without-recent\`，连问也不问。
`;

const meta: Meta<Args> = {
  title: '组件/legal-search',
  component: 'legal-search',
  parameters: { docs: { description: { component: ABOUT } } },
  args: { pack: 'packs/fixture/', kinds: '', limit: 4, hrefTemplate: '', withoutRecent: false },
  render: ({ pack, kinds, limit, hrefTemplate, withoutRecent }) =>
    html`<legal-search
      pack=${pack}
      kinds=${kinds === '' ? nothing : kinds}
      limit=${limit}
      href-template=${hrefTemplate === '' ? nothing : hrefTemplate}
      ?without-recent=${withoutRecent}
    >
      <p>公共法律服务热线 <a href="tel:12348">12348</a></p>
    </legal-search>`,
};
export default meta;
type Story = StoryObj<Args>;

const asking =
  (text: string): NonNullable<Story['play']> =>
  ({ canvasElement }) =>
    ask(canvasElement, text);

const told = (story: string): NonNullable<Story['parameters']> => ({ docs: { description: { story } } });

export const 空: Story = { parameters: told('还没有问。没有任何提示挡在前面；不搜索的页面，什么也不会多下载。') };
export const 建议: Story = {
  parameters: told('边写边出，按种类分组；说明是哪种说法对上的。焦点一直在输入框里。'),
  play: async ({ canvasElement }) => {
    await typeWords(canvasElement, '照护');
    await untilShown(canvasElement, 'legal-search', 'input[aria-expanded=true]');
    press(canvasElement, 'ArrowDown');
  },
};
export const 一个结果: Story = {
  args: { kinds: 'guide' },
  parameters: told('`kinds="guide"`：只搜指南。题目用居民的话，一行答案，说明为什么在这里。'),
  play: asking('老板不给工钱'),
};
export const 很多结果: Story = {
  parameters: told('最多先摊开三类，其余写明有几条。没有上限：“再看几条”一直能按到底。'),
  play: asking('照护'),
};
export const 缩小范围: Story = {
  parameters: told('按种类、按“我是谁”缩小。只列出能找到东西的，写明几条；再按一次就放开。'),
  play: async ({ canvasElement }) => {
    await ask(canvasElement, '照护');
    (await untilShown(canvasElement, 'legal-search', '[aria-labelledby="facet-audiences"] .chip')).click();
    await untilShown(canvasElement, 'legal-search', '.chip[aria-pressed=true]');
  },
};
export const 窄栏缩小范围: Story = {
  parameters: told('手机上先收起来，不把答案挤下去。'),
  render: ({ pack }) => html`<div style="width: 320px"><legal-search pack=${pack}></legal-search></div>`,
  play: async ({ canvasElement }) => {
    await ask(canvasElement, '照护');
    (await untilShown(canvasElement, 'legal-search', '.facets .disclosure')).click();
    await untilShown(canvasElement, 'legal-search', '.facet');
  },
};
export const 每类一条: Story = {
  args: { limit: 1 },
  parameters: told('`limit="1"`：版面小的页面。这不是上限，后面的照样能看。'),
  play: asking('照护'),
};
export const 法条编号: Story = {
  parameters: told('写条文编号，那一条排在最前，其余照常。'),
  play: asking('示例照护法第四条'),
};
export const 没有找到: Story = {
  parameters: told('从来不是空页：别的说法（点一下就搜）、相近的主题、12348。'),
  play: asking('qqqq'),
};
export const 只沾一点边: Story = {
  parameters: told('没有一个词对得上的时候，先说清楚，再列出来，最后是 12348。'),
  play: asking('打篮球护膝'),
};
export const 记住找过的: Story = {
  parameters: told('居民按了“记住我找过什么”以后，空的输入框下面列出这次找过的话，一按全部清除。没按，就什么也不记。'),
  play: async ({ canvasElement }) => {
    await ask(canvasElement, '照护');
    (await untilShown(canvasElement, 'legal-search', '.remember button')).click();
    await ask(canvasElement, '仲裁');
    (await untilShown(canvasElement, 'legal-search', '.clear')).click();
    await untilShown(canvasElement, 'legal-search', '.recent');
  },
};
export const 共用设备: Story = {
  args: { withoutRecent: true },
  parameters: told('`without-recent`：自助终端、图书馆的电脑。不问，也不记。'),
  play: asking('照护'),
};
export const 打开一条: Story = {
  parameters: told('没有别的安排，就在原地打开；返回的时候，结果、位置、焦点都在。'),
  play: async ({ canvasElement }) => {
    await ask(canvasElement, '老板不给工钱');
    (await untilShown(canvasElement, 'legal-search', '.result-title')).click();
    await untilShown(canvasElement, 'legal-search', '.opened');
  },
};
export const 正在读取: Story = {
  args: { pack: 'packs/never/' },
  parameters: told('网络慢：150 毫秒以后出现结果的轮廓。可以先问，内容一到就答。'),
  play: async ({ canvasElement }) => {
    await typeWords(canvasElement, '工资');
    press(canvasElement, 'Enter');
  },
};
export const 读不到: Story = {
  args: { pack: 'packs/nowhere/' },
  parameters: told('说出了什么事、还能怎么办；标签中间写的内容也会露出来。'),
  play: async ({ canvasElement }) => {
    await untilShown(canvasElement, 'legal-search', '[role=alert]');
  },
};
export const 窄栏: Story = {
  parameters: told('320 像素宽，不用左右拖动。'),
  render: ({ pack }) => html`<div style="width: 320px"><legal-search pack=${pack}></legal-search></div>`,
  play: asking('照护'),
};
export const 长辈模式: Story = {
  parameters: { settings: { elder: true }, ...told('字和按钮都变大，路径不变。') },
  play: asking('照护'),
};
export const 深色: Story = {
  parameters: { settings: { theme: 'dark' }, ...told('页面自己说能变暗，才跟着设备变。') },
  play: asking('照护'),
};
export const 高对比度: Story = {
  parameters: { settings: { contrast: 'more' }, ...told('靠边框，不靠底色。') },
  play: asking('照护'),
};
export const 朝鲜文: Story = {
  parameters: { language: 'ko', ...told('界面只有朝鲜文；题目朝鲜文在前，中文跟在旁边。') },
  play: asking('로임'),
};
export const 朝鲜文没有找到: Story = {
  parameters: { language: 'ko', ...told('别的说法也用朝鲜文；没有人写过的，用中文并且标明。') },
  play: asking('qqqq'),
};
