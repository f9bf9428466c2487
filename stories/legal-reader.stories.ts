import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { untilShown } from './as-reader.js';

interface Args {
  pack: string;
  documentId: string;
}

/** 写给放这个组件的人看。 */
const ABOUT = `
**什么时候用**：已经知道要给人看哪一篇：办事页下面放一篇指南，专题页放一条法。里面的链接在原地打开，有返回。

**什么时候不用**：只引一两条法条、夹在自己的文章里，用 \`legal-article\`。要让人自己找，用 \`legal-search\` 或 \`legal-portal\`。

**怎么放**：\`document-id\` 写编号，能带位置：\`guide/unpaid-wages\`、\`article/civil-code/1134#p2\`。网站有自己的详情页，就写 \`href-template="/law/{id}"\`，链接会去那里。
\`article-of-the-day\` 每天一条，大家看到的一样。

**事件**：\`legal-open\`（里面的链接要打开另一篇）、\`legal-handoff\`（拨号、打印、分享），都先问页面；\`legal-settings\`、\`legal-ready\`、\`legal-error\`。

**颜色和大小**：见“配色和尺寸”；法条原文的字体用 \`--legal-font-official\`。可以单独改的块：\`document\`、\`title\`、\`answer\`、\`callout\`、\`official\`、\`sources\`、\`copy\`、\`print\`。

**无障碍**：标题从 \`h2\` 起，目录是 \`nav\`；原文的款号在旁边，读屏能读到；术语原地解释，是按钮不是悬停。译文按段配对，各带 \`lang\`。打印没有按钮和底色，来源写全。
`;

const meta: Meta<Args> = {
  title: '组件/legal-reader',
  component: 'legal-reader',
  parameters: { docs: { description: { component: ABOUT } } },
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
