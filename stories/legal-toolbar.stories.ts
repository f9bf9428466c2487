import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { untilShown } from './as-reader.js';

interface Args {
  controls: string;
  languages: string;
}

/** 写给放这个组件的人看。 */
const ABOUT = `
**什么时候用**：网站自己没有“长辈模式、字号、语言”这些按钮的时候。一页放一个，管这一页上所有组件。

**什么时候不用**：网站已有无障碍工具条：从那里调用 \`changeSettings()\`、\`setLanguage()\`，不要让人看到两套。\`legal-portal\` 里面已经有，另放就写 \`without-toolbar\`。

**怎么放**：\`controls\` 选要哪几项（\`elder language text-size theme contrast print\`），顺序固定，走到哪里都找得到；\`languages="zh-CN ko"\` 选语言。写错的名字会被略过。
“长辈模式”和语言一直露在外面，不用先点开；其余收在“字号和颜色”里。

**事件**：\`legal-settings\`（居民改了显示方式）、\`legal-handoff\`（\`action: 'print'\`，打印以前先问页面）。

**颜色和大小**：见“配色和尺寸”；设置面板是 \`::part(panel)\`。工具条只改组件，不动网页自己的元素；要整页一起变大，听 \`legal-settings\`。

**无障碍**：展开收起按 WAI-ARIA APG 的 disclosure：Enter 和空格切换，状态读得出来；每组选项是真的单选按钮。长辈模式一步就到。选过的记在这台设备上，“恢复原样”一步回去。
`;

const meta: Meta<Args> = {
  title: '组件/legal-toolbar',
  component: 'legal-toolbar',
  parameters: { docs: { description: { component: ABOUT } } },
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
