/** The example of the format, compiled by hand. */
import type { Pathway, PathwayOption, Question } from '../../src/model/pathway.js';

export const YES_NO: readonly PathwayOption[] = [
  { id: 'yes', label: '是' },
  { id: 'no', label: '不是' },
];

export function option(id: string): PathwayOption {
  return { id, label: id };
}

const working: Question = {
  id: 'employment',
  ask: '你和单位是什么情况？',
  type: 'choice',
  options: [
    { id: 'working', label: '还在上班' },
    { id: 'left', label: '已经不干了' },
    { id: 'contractor', label: '跟着包工头干活' },
  ],
  why: '在职和离职，申请仲裁的期限不一样。',
  sources: [],
};

/** A pathway without anything: parts are laid over it. */
export const BLANK: Pathway = {
  kind: 'pathway',
  id: 'pathway/blank',
  title: { 'zh-CN': '空' },
  aliases: [],
  topics: [],
  version: 1,
  reviewed: { on: '2026-11-23', next: '2027-05-23' },
  lawAsOf: '2026-11-23',
  intro: [],
  parameters: [],
  questions: [],
  facts: [],
  outcomes: [{ id: 'ask', strength: 'ask', say: [], sources: [], needs: [], next: [] }],
  notices: [],
  related: [],
};

const plain = { say: [], sources: [], needs: [], next: [] };

export const WAGES: Pathway = {
  ...BLANK,
  id: 'pathway/wages',
  version: 3,
  title: { 'zh-CN': '工资要不回来怎么办' },
  parameters: [
    {
      id: 'arbitration-limit',
      unit: '年',
      values: [{ from: '2008-05-01', value: 1, sources: [], status: 'in_force' }],
    },
  ],
  questions: [
    working,
    {
      id: 'left-on',
      ask: '哪天离开的？',
      type: 'date',
      options: [],
      sources: [],
      askWhen: { of: 'employment', is: ['left'] },
    },
    { id: 'iou', ask: '单位打过工资欠条吗？', type: 'yes-no', options: YES_NO, sources: [] },
  ],
  facts: [
    {
      id: 'deadline',
      function: 'add',
      inputs: [{ of: 'left-on' }, { param: 'arbitration-limit' }],
      unit: 'date',
      label: '申请仲裁的最后一天',
      sources: [],
    },
  ],
  notices: [{ ...plain, id: 'hurry', when: { of: 'deadline', within: { count: 7, unit: '日' } } }],
  outcomes: [
    {
      ...plain,
      id: 'sue-directly',
      when: {
        all: [
          { of: 'iou', is: ['yes'] },
          { of: 'employment', is: ['working', 'left'] },
        ],
      },
      strength: 'conditional',
    },
    {
      ...plain,
      id: 'arbitrate',
      when: { of: 'employment', is: ['working', 'left'] },
      strength: 'likely',
      deadline: 'deadline',
      needs: ['合同或工牌', '工资流水或转账记录', '考勤或工友证言'],
    },
    { ...plain, id: 'main-contractor', when: { of: 'employment', is: ['contractor'] }, strength: 'conditional' },
    { ...plain, id: 'ask', strength: 'ask' },
  ],
  unsure: '告诉我们“单位打过欠条没有”，结果会更准。',
};
