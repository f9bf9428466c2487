import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { untilShown } from './as-reader.js';

interface Args {
  pack: string;
  cite: string;
  show: 'both' | 'plain' | 'official';
}

/** 写给放这个组件的人看。 */
const ABOUT = `
**什么时候用**：自己写的文章、办事指南里要引法条：原文从内容包里来，不会抄错；法条改了，跟着内容包改。

**什么时候不用**：整篇都是法条或指南，用 \`legal-reader\`。只要一个链接，用普通的 \`<a>\`。

**怎么放**：\`cite\` 照平常写法：\`民法典第1062条第二款\`、\`劳动合同法第38条、第46条\`；也可以写编号：\`civil-code/1062#p2\`、\`civil-code/1062..1065\`。法律的名字不能省。
\`show="plain"\` 只要白话，\`show="official"\` 只要原文；默认都有。标签中间写上引用的文字：没有 JavaScript 也读得通。

**事件**：\`legal-open\`（要看整条，先问页面）、\`legal-handoff\`、\`legal-ready\`、\`legal-error\`。

**颜色和大小**：旁边的竖线和链接是 \`--legal-accent\`；原文字体 \`--legal-font-official\`；\`::part(quotation)\` 是一条，\`::part(official)\` 是原文。

**无障碍**：是 \`figure\`，说得出引自哪一条；没有看懂 \`cite\` 时说明白，并给出 12348，不会什么也没有。
`;

const meta: Meta<Args> = {
  title: '组件/legal-article',
  component: 'legal-article',
  parameters: { docs: { description: { component: ABOUT } } },
  args: { pack: 'packs/fixture/', cite: '示例照护法第二条', show: 'both' },
  argTypes: { show: { control: 'inline-radio', options: ['both', 'plain', 'official'] } },
  render: ({ pack, cite, show }) => html`<legal-article pack=${pack} cite=${cite} show=${show}>${cite}</legal-article>`,
};
export default meta;
type Story = StoryObj<Args>;

const shown: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await untilShown(canvasElement, 'legal-article', '.quotation');
};

export const 一条: Story = { play: shown };
export const 一款: Story = { args: { cite: 'fixture-care-law/2#p2' }, play: shown };
export const 一项: Story = { args: { cite: '示例照护法第三条第（二）项' }, play: shown };
export const 几条: Story = { args: { cite: '示例照护法第2条、第4条' }, play: shown };
export const 连着多条: Story = { args: { cite: 'fixture-care-law/1..8' }, play: shown };
export const 只要白话: Story = { args: { show: 'plain' }, play: shown };
export const 只要原文: Story = { args: { show: 'official' }, play: shown };
export const 没有白话: Story = { args: { cite: '示例照护法第一条' }, play: shown };
export const 没有原文: Story = { args: { cite: '示例县规定第一条' }, play: shown };
export const 已经失效: Story = { args: { cite: '旧照护办法第一条' }, play: shown };
export const 没有这一款: Story = { args: { cite: 'fixture-care-law/2#p9' }, play: shown };
export const 没有这一条: Story = { args: { cite: 'fixture-care-law/99' }, play: shown };
export const 看不懂的引用: Story = {
  args: { cite: '第42条' },
  play: async ({ canvasElement }) => {
    await untilShown(canvasElement, 'legal-article', '.trouble');
  },
};
export const 还没有内容包: Story = { args: { pack: '' } };
export const 正在读取: Story = { args: { pack: 'packs/never/' } };
export const 读不到: Story = {
  args: { pack: 'packs/nowhere/' },
  play: async ({ canvasElement }) => {
    await untilShown(canvasElement, 'legal-article', '[role=alert]');
  },
};
export const 长辈模式: Story = { parameters: { settings: { elder: true } }, play: shown };
export const 深色: Story = { parameters: { settings: { theme: 'dark' } }, play: shown };
export const 高对比度: Story = { parameters: { settings: { contrast: 'more' } }, play: shown };
export const 朝鲜文: Story = { parameters: { language: 'ko' }, play: shown };
export const 窄栏: Story = {
  args: { cite: 'fixture-care-law/3' },
  render: ({ pack, cite }) =>
    html`<div style="width: 320px"><legal-article pack=${pack} cite=${cite}></legal-article></div>`,
  play: shown,
};
