import type { Guide } from '../../src/model/document.js';
import type { Block } from '../../src/model/text.js';

/** Far more than anybody writes: 5,000 paragraphs in 50 parts, a title of 200 characters, a table of 12 columns. */
export const LARGE_GUIDE: Guide = {
  kind: 'guide',
  id: 'guide/large',
  title: { 'zh-CN': '长'.repeat(200) },
  aliases: [],
  topics: ['work'],
  blocks: [
    { type: 'callout', tone: 'answer', blocks: [{ type: 'paragraph', children: ['先看这一句。'] }] },
    {
      type: 'table',
      header: Array.from({ length: 12 }, (_, at) => [`第${String(at + 1)}栏的名称`]),
      rows: [Array.from({ length: 12 }, () => ['内容不会断开'])],
      align: Array.from({ length: 12 }, () => 'start' as const),
    },
    ...Array.from({ length: 50 }, (_, part): Block[] => [
      { type: 'heading', level: 2, id: `part-${String(part)}`, children: [`第${String(part + 1)}部分`] },
      ...Array.from({ length: 100 }, (_each, at): Block => ({
        type: 'paragraph',
        children: [`第${String(part * 100 + at + 1)}段，讲一件事。`],
      })),
    ]).flat(),
  ],
  sources: [],
  hotlines: ['hotline/12348'],
  related: [],
  lawAsOf: '2026-11-23',
  reviewed: { on: '2026-11-23', next: '2027-05-23' },
};
