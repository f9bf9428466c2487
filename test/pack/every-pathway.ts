/** A pathway with every field and every form of condition, operand and fact. */
import type { Condition, Pathway, Question } from '../../src/model/pathway.js';

const say = [{ type: 'paragraph', children: ['先投诉。'] }] as const;
const sources = [{ id: 'article/sample-code/2', anchor: 'p1', label: '样法第2条第1款' }];
const question = { options: [], sources: [] };

const questions: readonly Question[] = [
  {
    ...question,
    id: 'employment',
    ask: '你和单位是什么情况？',
    type: 'choice',
    options: [
      { id: 'working', label: '还在上班', help: '包括请假' },
      { id: 'left', label: '已经不干了' },
      { id: 'contractor', label: '跟着包工头干活' },
    ],
    help: '看合同。',
    why: '期限不一样。',
    sources,
    unknownForbidden: '本人都知道',
    section: '劳动',
  },
  { ...question, id: 'left-on', ask: '哪天？', type: 'date', least: '2008-05-01', most: 'today' },
  { ...question, id: 'owed', ask: '欠多少？', type: 'money', unit: '元', least: 0, most: 1000000.5 },
  { ...question, id: 'where', ask: '在哪里？', type: 'place' },
  { ...question, id: 'read', ask: '先看这里', type: 'info', askWhen: { of: 'employment', is: ['left'] } },
];

const condition: Condition = {
  all: [
    {
      any: [
        { of: 'left-on', past: true },
        { of: 'deadline', within: { count: 7, unit: '日' } },
      ],
    },
    { not: { of: 'employment', is: ['working', 'unknown'] } },
    { of: 'owed', compare: 'gte', to: 0.5 },
    { of: 'owed', compare: 'lt', to: { param: 'small' } },
    { of: 'left-on', compare: 'lte', to: '2026-01-01' },
    { of: 'left-on', compare: 'eq', to: { today: true } },
    { param: 'small', unset: true },
  ],
};

const finding = { say, sources, needs: ['身份证'], next: ['hotline/12348'] };

export const everyPathway: Pathway = {
  kind: 'pathway',
  id: 'pathway/wages',
  title: { 'zh-CN': '要工资', ko: '로임 받기' },
  aliases: ['讨薪'],
  topics: ['work'],
  audience: ['migrant-workers'],
  version: 3,
  renamed: { '2': { job: 'employment', 'job.gone': 'left' }, '3': {} },
  reviewed: { on: '2026-11-23', next: '2027-05-23' },
  lawAsOf: '2026-11-23',
  intro: say,
  parameters: [
    {
      id: 'limit',
      unit: '年',
      values: [{ from: '2008-05-01', to: '2099-01-01', value: 1, sources, status: 'in_force' }],
    },
    {
      id: 'small',
      unit: '元',
      values: [
        {
          from: '2020-01-01',
          value: { left: 1.5, right: -2 },
          sources: [],
          source: '公报',
          verified: '2026-01-01',
          status: 'pilot',
        },
      ],
    },
  ],
  questions,
  facts: [
    {
      id: 'deadline',
      function: 'add',
      inputs: [{ of: 'left-on' }, { param: 'limit' }, { period: { count: 3, unit: '工作日' } }],
      unit: 'date',
      label: '最后一天',
      sources,
      rolls: false,
    },
    { id: 'total', function: 'sum', inputs: [{ of: 'owed' }, { number: 0.5 }], unit: '元', sources: [] },
    { id: 'days', function: 'days-between', inputs: [{ of: 'left-on' }, { today: true }], unit: '日', sources: [] },
  ],
  outcomes: [
    { ...finding, id: 'arbitrate', when: condition, title: '仲裁', strength: 'likely', deadline: 'deadline' },
    { ...finding, id: 'ask', strength: 'ask' },
  ],
  notices: [
    { ...finding, id: 'hurry', when: condition, title: '快', deadline: 'deadline', urgent: true, section: '劳动' },
  ],
  unsure: '说清哪天。',
  sections: ['劳动'],
  related: ['guide/unpaid-wages'],
  translations: {
    ko: {
      title: '로임 받기',
      aliases: ['로임체불'],
      review: 'pending',
      texts: { 'questions.employment.ask': '어떤 상황입니까?' },
      blocks: { 'outcomes.arbitrate.say': say },
      stale: ['questions.employment.ask'],
    },
  },
};
