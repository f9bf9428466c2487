import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ask, type as typeWords, untilShown } from './as-reader.js';

interface Args {
  pack: string;
  kinds: string;
  limit: number;
  hrefTemplate: string;
}

const meta: Meta<Args> = {
  title: '组件/legal-search',
  component: 'legal-search',
  args: { pack: 'packs/fixture/', kinds: '', limit: 4, hrefTemplate: '' },
  render: ({ pack, kinds, limit, hrefTemplate }) =>
    html`<legal-search pack=${pack} kinds=${kinds} limit=${limit} href-template=${hrefTemplate}>
      <p>公共法律服务热线 <a href="tel:12348">12348</a></p>
    </legal-search>`,
};
export default meta;
type Story = StoryObj<Args>;

const asking =
  (text: string): NonNullable<Story['play']> =>
  ({ canvasElement }) =>
    ask(canvasElement, text);

export const 空: Story = {};
export const 建议: Story = {
  play: async ({ canvasElement }) => {
    const field = await typeWords(canvasElement, '照护');
    await untilShown(canvasElement, 'legal-search', 'input[aria-expanded=true]');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
  },
};
export const 一个结果: Story = { args: { kinds: 'guide' }, play: asking('老板不给工钱') };
export const 很多结果: Story = { play: asking('照护') };
export const 每类一条: Story = { args: { limit: 1 }, play: asking('照护') };
export const 法条编号: Story = { play: asking('示例照护法第四条') };
export const 没有找到: Story = { play: asking('qqqq') };
export const 打开一条: Story = {
  play: async ({ canvasElement }) => {
    await ask(canvasElement, '老板不给工钱');
    (await untilShown(canvasElement, 'legal-search', '.result-title')).click();
    await untilShown(canvasElement, 'legal-search', '.opened');
  },
};
export const 正在读取: Story = {
  args: { pack: 'packs/never/' },
  play: async ({ canvasElement }) => {
    const field = await typeWords(canvasElement, '工资');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  },
};
export const 读不到: Story = {
  args: { pack: 'packs/nowhere/' },
  play: async ({ canvasElement }) => {
    await untilShown(canvasElement, 'legal-search', '[role=alert]');
  },
};
export const 窄栏: Story = {
  render: ({ pack }) => html`<div style="width: 320px"><legal-search pack=${pack}></legal-search></div>`,
  play: asking('照护'),
};
export const 长辈模式: Story = { parameters: { settings: { elder: true } }, play: asking('照护') };
export const 深色: Story = { parameters: { settings: { theme: 'dark' } }, play: asking('照护') };
export const 高对比度: Story = { parameters: { settings: { contrast: 'more' } }, play: asking('照护') };
export const 朝鲜文: Story = { parameters: { language: 'ko' }, play: asking('로임') };
