import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { untilShown } from './as-reader.js';

interface Args {
  controls: string;
  languages: string;
}

const meta: Meta<Args> = {
  title: '组件/legal-toolbar',
  component: 'legal-toolbar',
  args: { controls: '', languages: '' },
  render: ({ controls, languages }) =>
    html`<legal-toolbar controls=${controls} languages=${languages}></legal-toolbar>`,
};
export default meta;
type Story = StoryObj<Args>;

const opened: NonNullable<Story['play']> = async ({ canvasElement }) => {
  (await untilShown(canvasElement, 'legal-toolbar', '.disclosure')).click();
  await untilShown(canvasElement, 'legal-toolbar', '.panel');
};

export const 收起: Story = {};
export const 打开: Story = { play: opened };
export const 只要几项: Story = { args: { controls: 'elder text-size', languages: 'zh-CN ko' }, play: opened };
export const 只有语言: Story = { args: { controls: 'language', languages: 'zh-CN ko' } };
export const 写错的选项: Story = { args: { controls: 'nonsense', languages: 'nonsense' } };
export const 长辈模式: Story = { parameters: { settings: { elder: true } }, play: opened };
export const 深色: Story = { parameters: { settings: { theme: 'dark' } }, play: opened };
export const 高对比度: Story = { parameters: { settings: { contrast: 'more' } }, play: opened };
export const 朝鲜文: Story = { parameters: { language: 'ko' }, play: opened };
export const 窄栏: Story = {
  render: () => html`<div style="width: 320px"><legal-toolbar></legal-toolbar></div>`,
  play: opened,
};
