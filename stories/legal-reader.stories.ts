import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { untilShown } from './as-reader.js';

interface Args {
  pack: string;
  documentId: string;
}

const meta: Meta<Args> = {
  title: '组件/legal-reader',
  component: 'legal-reader',
  args: { pack: 'packs/fixture/', documentId: 'guide/unpaid-wages' },
  render: ({ pack, documentId }) =>
    html`<legal-reader pack=${pack} document-id=${documentId}>
      <p>公共法律服务热线 <a href="tel:12348">12348</a></p>
    </legal-reader>`,
};
export default meta;
type Story = StoryObj<Args>;

const shown: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await untilShown(canvasElement, 'legal-reader', '.document');
};
const troubled: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await untilShown(canvasElement, 'legal-reader', '[role=alert]');
};

export const 指南: Story = { play: shown };
export const 过了复核日的指南: Story = { args: { documentId: 'guide/violence' }, play: shown };
export const 法条: Story = { args: { documentId: 'article/fixture-care-law/3' }, play: shown };
export const 法条的一款: Story = { args: { documentId: 'article/fixture-care-law/2#p2' }, play: shown };
export const 没有原文的法条: Story = { args: { documentId: 'article/fixture-local-rules/1' }, play: shown };
export const 失效的法条: Story = { args: { documentId: 'article/fixture-old-measures/1' }, play: shown };
export const 还没生效的法条: Story = { args: { documentId: 'article/fixture-new-rules/1' }, play: shown };
export const 服务事项: Story = { args: { documentId: 'service/free-care' }, play: shown };
export const 词语: Story = { args: { documentId: 'term/arbitration' }, play: shown };
export const 电话: Story = { args: { documentId: 'hotline/110' }, play: shown };
export const 主题: Story = { args: { documentId: 'topic/work' }, play: shown };
export const 一部法: Story = { args: { documentId: 'statute/fixture-care-law' }, play: shown };
export const 两百字的名称: Story = { args: { documentId: 'statute/fixture-old-measures' }, play: shown };
export const 一个词的解释: Story = {
  play: async ({ canvasElement }) => {
    (await untilShown(canvasElement, 'legal-reader', '.term')).click();
    await untilShown(canvasElement, 'legal-reader', '.term-note .link');
  },
};
export const 指着一项: Story = { args: { documentId: 'article/fixture-care-law/3#p1-i2' }, play: shown };
export const 今天的一条: Story = {
  args: { documentId: '' },
  render: ({ pack }) => html`<legal-reader pack=${pack} article-of-the-day></legal-reader>`,
  play: shown,
};
export const 没有指定内容: Story = { args: { documentId: '' } };
export const 正在读取: Story = { args: { pack: 'packs/never/' } };
export const 读不到: Story = { args: { pack: 'packs/nowhere/' }, play: troubled };
export const 没有这一页: Story = { args: { documentId: 'guide/nowhere' }, play: troubled };
export const 窄栏: Story = {
  args: { documentId: 'article/fixture-care-law/3#p1-i2' },
  render: ({ pack, documentId }) =>
    html`<div style="width: 320px"><legal-reader pack=${pack} document-id=${documentId}></legal-reader></div>`,
  play: shown,
};
export const 长辈模式: Story = { parameters: { settings: { elder: true } }, play: shown };
export const 深色: Story = { parameters: { settings: { theme: 'dark' } }, play: shown };
export const 深色法条: Story = {
  args: { documentId: 'article/fixture-care-law/3' },
  parameters: { settings: { theme: 'dark' } },
  play: shown,
};
export const 高对比度: Story = { parameters: { settings: { contrast: 'more' } }, play: shown };
export const 朝鲜文对照: Story = { parameters: { language: 'ko' }, play: shown };
export const 只看朝鲜文: Story = { parameters: { language: 'ko', settings: { translation: 'only' } }, play: shown };
export const 仅有中文: Story = { args: { documentId: 'guide/violence' }, parameters: { language: 'ko' }, play: shown };
export const 英文界面: Story = { parameters: { language: 'en' }, play: shown };
