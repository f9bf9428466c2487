import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { untilShown } from './as-reader.js';

interface Args {
  pack: string;
  pathway: string;
  restore: boolean;
}

/** 写给放这个组件的人看。 */
const ABOUT = `
**什么时候用**：一件事该走哪条路，要看好几个情况，一篇指南说不清：欠薪、工伤、法律援助。一页一问，最后说该怎么办、哪天以前办、带什么、打哪个电话。

**什么时候不用**：答案只有一个，写成指南。\`legal-search\`、\`legal-topics\`、\`legal-reader\`、\`legal-portal\` 里点到路径，会自己打开，不用另外放。

**怎么放**：\`pathway="wages"\`。窗口的屏幕加上 \`restore\`：扫单子上的二维码打开这一页，就能看到居民的回答；整站放 \`<legal-portal restore>\`，覆盖层的 \`public_url\` 写这一页的地址。没有 \`public_url\`，单子上不印二维码。

**隐私**：回答只在内存和 \`sessionStorage\`（随机钥匙）里，不进地址、不进 \`history.state\`、不发给任何人。居民自己点“保存”才存到设备上；“重新开始”全部清掉，包括存下的。

**事件**：\`legal-outcome\`（到了结果，只有编号，没有回答）、\`legal-open\`、\`legal-handoff\`（先问页面），\`legal-settings\`（居民选了看译文还是对照）、\`legal-ready\`、\`legal-error\`。

**颜色和大小**：见“配色和尺寸”；按钮和选中的一项用 \`--legal-accent\`，急事用 \`--legal-warm\`；网页自己有边距，就把 \`--legal-padding\` 设成 0。

**打印**：结果页打印出来是一张 A4 单子。打不了印的地方，可以复制成文字。

**无障碍**：每一页焦点到问题上；进度念出来；原生单选、复选；出错用文字说，焦点到错误提示，点一下到要改的地方。
`;

const meta: Meta<Args> = {
  title: '组件/legal-pathway',
  component: 'legal-pathway',
  parameters: { docs: { description: { component: ABOUT } } },
  args: { pack: 'packs/fixture/', pathway: 'care-money', restore: false },
  render: ({ pack, pathway, restore }) =>
    html`<legal-pathway pack=${pack} pathway=${pathway} ?restore=${restore}>
      <p>公共法律服务热线 <a href="tel:12348">12348</a></p>
    </legal-pathway>`,
};
export default meta;
type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;
type Canvas = Parameters<Play>[0]['canvasElement'];

const show = (canvas: Canvas, selector: string): Promise<HTMLElement> => untilShown(canvas, 'legal-pathway', selector);
const tap = async (canvas: Canvas, selector: string): Promise<void> => {
  (await show(canvas, selector)).click();
};

async function fill(canvas: Canvas, selector: string, text: string): Promise<void> {
  const field = (await show(canvas, selector)) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Through so many of the questions: several, information, one, a date, a sum, yes or no. */
async function answer(canvas: Canvas, count: number, problem = 'late'): Promise<void> {
  const steps: readonly (() => Promise<void>)[] = [
    () => tap(canvas, 'input[value=hurt]'),
    () => Promise.resolve(),
    () => tap(canvas, `input[value=${problem}]`),
    async () => {
      await fill(canvas, '#field-year', '2020');
      await fill(canvas, '#field-month', '11');
      await fill(canvas, '#field-day', '4');
    },
    () => fill(canvas, '#field-text', '100'),
    () => tap(canvas, 'input[value=yes]'),
  ];
  await tap(canvas, '[part=begin]');
  for (const step of steps.slice(0, count)) {
    await step();
    await tap(canvas, '[part=next]');
    await new Promise((done) => setTimeout(done, 50));
  }
}

const ALL = 6;
const after =
  (count: number, selector: string): Play =>
  async ({ canvasElement }) => {
    await answer(canvasElement, count);
    await show(canvasElement, selector);
  };

export const 开头: Story = {
  play: async ({ canvasElement }) => {
    await show(canvasElement, '[part=begin]');
  },
};
export const 选几样: Story = { play: after(0, '.option') };
export const 没有回答: Story = {
  play: async ({ canvasElement }) => {
    await answer(canvasElement, 0);
    await tap(canvasElement, '[part=next]');
    await show(canvasElement, '#fault');
  },
};
export const 看一段话: Story = { play: after(1, '.question h2') };
export const 选一个: Story = { play: after(2, '.option') };
export const 填日期: Story = { play: after(3, '#field-year') };
export const 填钱数: Story = { play: after(4, '#field-text') };
export const 核对: Story = { play: after(ALL, '.review') };
export const 结果: Story = {
  play: async ({ canvasElement }) => {
    await answer(canvasElement, ALL);
    await tap(canvasElement, '[part=see-result]');
    await show(canvasElement, '.result');
  },
};
export const 答了不清楚的结果: Story = {
  play: async ({ canvasElement }) => {
    await answer(canvasElement, 3, 'unknown');
    await tap(canvasElement, '[part=see-result]');
    await show(canvasElement, '.possible');
  },
};
export const 没有这条路径: Story = { args: { pathway: 'nowhere' } };
export const 还没有内容包: Story = { args: { pack: '' } };
