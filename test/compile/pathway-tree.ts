import type { Tree } from './content-tree.js';

/** A sound pathway over the example law of content-tree.ts: every kind of part once. */
export const PATHWAY = `pathway: debt
version: 2
title: 欠账一步步问
aliases: [赖账怎么办]
topics: [work]
intro: 问几个问题。
law_as_of: 2026-11-23
reviewed: { on: "2026-11-23", next: "2027-05-23" }
related: [guide/debt]
verify: [本地怎么办]
params:
  pay-limit: { unit: 日, values: [{ from: "2021-01-01", value: 10, cite: "care-law/2#p1", status: in_force }] }
  poor-line: { unit: 元, values: [] }
questions:
  - id: who
    ask: 谁欠你的？
    type: choice
    options: { shop: 商店, person: { label: 个人, help: 不是单位 } }
    why: 路不一样。
    cite: care-law/3
  - id: since
    ask: 哪天欠的？
    type: date
    most: today
    ask_when: { who: shop }
  - id: groups
    ask: 有没有这些情况？
    type: multi
    options: { poor: 困难, disabled: 残疾 }
    ask_when: { who: person }
  - id: income
    ask: 一个月挣多少？
    type: money
    help: 税后的。
    ask_when: { groups: poor }
    unknown: forbidden
    unknown_reason: 不知道就没法比。
facts:
  pay-by: { add: [since, $pay-limit], unit: date, label: 退钱的最后一天, cite: care-law/2 }
notices:
  - id: late
    when: { pay-by: { past: true } }
    urgent: true
    say: 已经过了10日。
    cite: care-law/2
outcomes:
  - id: refund
    title: 要求退钱
    when: { who: shop }
    strength: likely
    say: 10日内应当退。
    cite: [care-law/2]
    needs: [收据]
    next: [guide/debt, hotline/12348]
    deadline: pay-by
  - id: help
    when: { any: [{ groups: disabled }, { income: { lte: $poor-line } }] }
    strength: ask
    say: 可以申请照护（照护法第3条）。
  - id: unset
    when: { groups: poor, $poor-line: unset }
    strength: ask
    say: 标准没有定，先问。
  - id: ask
    strength: ask
    say: 先打 12348。
unsure: 弄清楚谁欠的，结果会更准。
tests:
  - given: { who: shop, since: "2026-11-16" }
    at: "2026-11-23"
    expect: refund
    notices: []
    deadline: "2026-11-26"
    because: care-law/2#p1
  - given: { who: shop, since: "2026-11-01" }
    at: "2026-11-23"
    expect: refund
    notices: [late]
    not_asked: [groups]
  - given: { who: person, groups: [disabled] }
    at: "2026-11-23"
    expect: help
    says: [照护]
  - given: { who: person, groups: [poor], income: 900元 }
    at: "2026-11-23"
    expect: unset
    also: [help]
  - given: { who: person, groups: poor, income: 1000 }
    at: "2026-11-23"
    params: { poor-line: 1000 }
    expect: help
    asked: [who, groups, income]
  - given: { who: person, groups: none }
    at: "2026-11-23"
    expect: ask
`;

export const PATHWAY_FILE = 'pathways/debt.yaml';

export const WITH_PATHWAY: Tree = { [PATHWAY_FILE]: PATHWAY };

export const KOREAN = `pathway: debt
title: 빚을 받지 못할 때
aliases: [떼인 돈]
review: pending
texts:
  intro: 몇가지를 묻습니다.
  questions.who.ask: 누가 빚졌습니까?
  questions.who.options.person.help: 단위가 아닙니다.
  outcomes.refund.say: 10일안에 돌려주어야 합니다.
`;
