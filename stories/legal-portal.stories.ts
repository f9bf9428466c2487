import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { untilShown } from './as-reader.js';

interface Args {
  pack: string;
  documentId: string;
  routing: 'memory' | 'query' | 'host';
  withoutToolbar: boolean;
}

const meta: Meta<Args> = {
  title: '组件/legal-portal',
  component: 'legal-portal',
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
