import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { untilShown } from './as-reader.js';

interface Args {
  pack: string;
  documentId: string;
  routing: 'memory' | 'query' | 'host';
  withoutToolbar: boolean;
}

/** 写给放这个组件的人看。 */
const ABOUT = `
**什么时候用**：网站给法律知识留了一整块版面：一个标签就有搜索、主题、法律目录、电话、阅读和显示设置，居民从哪里出去，就回到哪里。

**什么时候不用**：只要其中一样：放 \`legal-search\`、\`legal-topics\`、\`legal-hotline\` 或 \`legal-reader\`。一页只放一个。

**怎么放**：\`pack\` 写内容包的地址。谁管前进后退，用 \`routing\` 说：

- \`memory\`（默认）：组件自己管，网址不变；微信小程序里用这个。
- \`query\`：网址带上 \`?legal=guide/unpaid-wages\`，浏览器的后退能用，也能把链接发给别人。名字可用 \`parameter\` 换。
- \`host\`：网站自己管：听 \`legal-open\`，\`preventDefault()\`，再设 \`documentId\`。

**事件**：\`legal-open\`、\`legal-handoff\`（先问页面，可以拦下）；\`legal-settings\`、\`legal-ready\`、\`legal-error\`（只是告知）。

**颜色和大小**：见“配色和尺寸”；\`::part(home)\` 是开头，\`::part(page)\` 是打开的那一篇。网页自己有边距，就把 \`--legal-padding\` 设成 0。

**无障碍**：打开一篇，焦点到标题；返回，焦点回到出去时的那一条；读到的位置也在。每篇上面都有“返回”，走远了还有“回到开头”。

**隐私**：网址里只有文件的编号，从来没有居民写的字。
`;

const meta: Meta<Args> = {
  title: '组件/legal-portal',
  component: 'legal-portal',
  parameters: { docs: { description: { component: ABOUT } } },
  args: { pack: 'packs/fixture/', documentId: '', routing: 'memory', withoutToolbar: false },
  argTypes: { routing: { control: 'inline-radio', options: ['memory', 'query', 'host'] } },
  render: ({ pack, documentId, routing, withoutToolbar }) =>
    html`<legal-portal pack=${pack} document-id=${documentId} routing=${routing} ?without-toolbar=${withoutToolbar}>
      <p>公共法律服务热线 <a href="tel:12348">12348</a></p>
    </legal-portal>`,
};
export default meta;
type Story = StoryObj<Args>;

const shown: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await untilShown(canvasElement, 'legal-portal', '.home');
};
const inDocument: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await untilShown(canvasElement, 'legal-portal', '.back');
};

export const 开头: Story = { play: shown };
export const 一篇指南: Story = { args: { documentId: 'guide/unpaid-wages' }, play: inDocument };
export const 一条法律: Story = { args: { documentId: 'article/fixture-care-law/3#p1-i2' }, play: inDocument };
export const 没有这一页: Story = { args: { documentId: 'guide/nowhere' }, play: inDocument };
export const 网站自己管路由: Story = {
  args: { documentId: 'guide/unpaid-wages', routing: 'host' },
  play: async ({ canvasElement }) => {
    await untilShown(canvasElement, 'legal-portal', '.reader');
  },
};
export const 不带工具栏: Story = { args: { withoutToolbar: true }, play: shown };
export const 还没有内容包: Story = { args: { pack: '' } };
export const 正在读取: Story = { args: { pack: 'packs/never/' } };
export const 读不到: Story = {
  args: { pack: 'packs/nowhere/' },
  play: async ({ canvasElement }) => {
    await untilShown(canvasElement, 'legal-portal', '[role=alert]');
  },
};
export const 长辈模式: Story = { parameters: { settings: { elder: true } }, play: shown };
export const 深色: Story = { parameters: { settings: { theme: 'dark' } }, play: shown };
export const 高对比度: Story = { parameters: { settings: { contrast: 'more' } }, play: shown };
export const 朝鲜文: Story = { parameters: { language: 'ko' }, play: shown };
export const 窄栏: Story = {
  render: ({ pack }) => html`<div style="width: 320px"><legal-portal pack=${pack}></legal-portal></div>`,
  play: shown,
};
