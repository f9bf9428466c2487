import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { untilShown } from './as-reader.js';

interface Args {
  pack: string;
  view: 'both' | 'topics' | 'statutes';
  topics: string;
  statutes: string;
  current: string;
}

const meta: Meta<Args> = {
  title: '组件/legal-topics',
  component: 'legal-topics',
  args: { pack: 'packs/fixture/', view: 'both', topics: '', statutes: '', current: '' },
  argTypes: { view: { control: 'inline-radio', options: ['both', 'topics', 'statutes'] } },
  render: ({ pack, view, topics, statutes, current }) =>
    html`<legal-topics pack=${pack} view=${view} topics=${topics} statutes=${statutes} current=${current}>
      <p>公共法律服务热线 <a href="tel:12348">12348</a></p>
    </legal-topics>`,
};
export default meta;
type Story = StoryObj<Args>;

const shown: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await untilShown(canvasElement, 'legal-topics', '.disclosure');
};
const opened: NonNullable<Story['play']> = async ({ canvasElement }) => {
  (await untilShown(canvasElement, 'legal-topics', '.disclosure')).click();
  await untilShown(canvasElement, 'legal-topics', '.branch');
};
const atArticle: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await untilShown(canvasElement, 'legal-topics', '.articles [aria-current=page]');
};

export const 收起: Story = { play: shown };
export const 打开一个主题: Story = { args: { view: 'topics' }, play: opened };
export const 还没有内容的主题: Story = { args: { view: 'topics', topics: 'village' }, play: opened };
export const 打开一部法: Story = { args: { view: 'statutes' }, play: opened };
export const 读到一条: Story = { args: { view: 'statutes', current: 'article/fixture-care-law/3' }, play: atArticle };
export const 没有原文的法: Story = { args: { view: 'statutes', statutes: 'fixture-unavailable-law' }, play: opened };
export const 写错的选项: Story = { args: { topics: 'nonsense', statutes: 'nonsense' }, play: shown };
export const 还没有内容包: Story = { args: { pack: '' } };
export const 正在读取: Story = { args: { pack: 'packs/never/' } };
export const 读不到: Story = {
  args: { pack: 'packs/nowhere/' },
  play: async ({ canvasElement }) => {
    await untilShown(canvasElement, 'legal-topics', '[role=alert]');
  },
};
export const 长辈模式: Story = { parameters: { settings: { elder: true } }, play: opened };
export const 深色: Story = {
  args: { current: 'article/fixture-care-law/3' },
  parameters: { settings: { theme: 'dark' } },
  play: atArticle,
};
export const 高对比度: Story = { parameters: { settings: { contrast: 'more' } }, play: opened };
export const 朝鲜文: Story = { parameters: { language: 'ko' }, play: opened };
export const 窄栏: Story = {
  args: { current: 'article/fixture-care-law/3' },
  render: ({ pack, current }) =>
    html`<div style="width: 320px"><legal-topics pack=${pack} current=${current}></legal-topics></div>`,
  play: atArticle,
};
