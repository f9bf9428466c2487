import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { untilShown } from './as-reader.js';

interface Args {
  pack: string;
  topics: string;
  numbers: string;
}

const meta: Meta<Args> = {
  title: '组件/legal-hotline',
  component: 'legal-hotline',
  args: { pack: 'packs/fixture/', topics: '', numbers: '' },
  render: ({ pack, topics, numbers }) =>
    html`<legal-hotline pack=${pack} topics=${topics} numbers=${numbers}>
      <p>公共法律服务热线 <a href="tel:12348">12348</a></p>
    </legal-hotline>`,
};
export default meta;
type Story = StoryObj<Args>;

const shown: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await untilShown(canvasElement, 'legal-hotline', '.hotline');
};

export const 几个号码: Story = { play: shown };
export const 一个号码: Story = { args: { numbers: '12348' }, play: shown };
export const 按主题: Story = { args: { topics: 'work' }, play: shown };
export const 没有对应的号码: Story = { args: { numbers: '999' } };
export const 还没有内容包: Story = { args: { pack: '' } };
export const 正在读取: Story = { args: { pack: 'packs/never/' } };
export const 读不到: Story = {
  args: { pack: 'packs/nowhere/' },
  play: async ({ canvasElement }) => {
    await untilShown(canvasElement, 'legal-hotline', '[role=alert]');
  },
};
export const 长辈模式: Story = { parameters: { settings: { elder: true } }, play: shown };
export const 深色: Story = { parameters: { settings: { theme: 'dark' } }, play: shown };
export const 高对比度: Story = { parameters: { settings: { contrast: 'more' } }, play: shown };
export const 朝鲜文: Story = { parameters: { language: 'ko' }, play: shown };
export const 窄栏: Story = {
  render: ({ pack }) => html`<div style="width: 320px"><legal-hotline pack=${pack}></legal-hotline></div>`,
  play: shown,
};
