import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { untilShown } from './as-reader.js';

interface Args {
  pack: string;
  topics: string;
  numbers: string;
}

/** 写给放这个组件的人看。 */
const ABOUT = `
**什么时候用**：页面上要让人马上能打电话的地方：首页、办事指南旁边、家暴求助专题。号码大、能拨、能复制、能选中，急用的排在最前，每个号码写明打过去怎么说。

**什么时候不用**：已经放了 \`legal-portal\` 的页面，它里面有。只想在一句话里写一个号码，用普通的 \`<a href="tel:12348">\` 就够。

**怎么放**：\`pack\` 写内容包的地址。\`numbers="12348 110"\` 只要这几个；\`topics="family"\` 只要和这些主题有关的；都不写就全部列出。
标签中间写上 12348 的链接：没有 JavaScript、内容包读不到的时候，显示的就是它。

**事件**：\`legal-handoff\`（\`action: 'call'\`，拨号以前先问页面，\`preventDefault()\` 就由页面自己拨）、\`legal-ready\`、\`legal-error\`。

**颜色和大小**：急用的号码用 \`--legal-warm\`、\`--legal-warm-soft\`，其余见“配色和尺寸”。要改一个号码的样子，用 \`::part(hotline)\`。

**无障碍**：号码是标题下面的一组列表；拨号是真的链接，读屏会读成“打 12348”；复制以后会说一声，复制不了就把号码放进选中的框里。没有 \`tel:\` 的设备（大厅终端）只显示大号码。

**隐私**：拨了哪个号码，不记也不传。
`;

const meta: Meta<Args> = {
  title: '组件/legal-hotline',
  component: 'legal-hotline',
  parameters: { docs: { description: { component: ABOUT } } },
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
