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

/** 写给放这个组件的人看。 */
const ABOUT = `
**什么时候用**：居民说不清自己要查什么，只知道是“家里的事”“工作上的事”；或者要按编、章、节翻一部法。

**什么时候不用**：版面只够放一样东西，放 \`legal-search\`。整块版面放 \`legal-portal\`，它里面有。

**怎么放**：\`view="topics"\` 只要主题，\`view="statutes"\` 只要法律；\`topics="work family"\`、\`statutes="civil-code"\` 只列这些，按写的顺序；\`current\` 写居民正在看的那一篇，目录会打开到那里并标出来。

**事件**：\`legal-open\`、\`legal-handoff\`（先问页面），\`legal-ready\`、\`legal-error\`。

**颜色和大小**：见“配色和尺寸”；\`::part(topics)\` 和 \`::part(statutes)\` 是两块。

**无障碍**：每一层都是 disclosure 加列表，Enter 和空格展开收起；正在看的一条有 \`aria-current\`。展开过的，离开再回来还是展开的。
`;

const meta: Meta<Args> = {
  title: '组件/legal-topics',
  component: 'legal-topics',
  parameters: { docs: { description: { component: ABOUT } } },
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
