/** How the outcomes of `legal-aid.yaml` follow the rows D0–D16 of the table of facts, and where they differ from its wording. */

/** Rows of the table, in its order. */
export const ROWS = [
  ...['D0', 'D1', 'D1b', 'D1c', 'D2', 'D3', 'D4', 'D4a', 'D5', 'D6', 'D7', 'D8', 'D9', 'D10', 'D11', 'D12', 'D13'],
  ...['D14', 'D15', 'D16', '管辖'],
];

/** Findings whose id does not begin with their row. */
const OTHERS = {
  ask: '兜底',
  'guanxia-lawsuit': '管辖',
  'guanxia-other': '管辖',
  'review-limit': 'D7',
  'no-income-ask': 'D4',
};

/** The row a finding belongs to; `补充` for what the table of facts has elsewhere than in its rows. */
export function rowOf(id) {
  if (Object.hasOwn(OTHERS, id)) return OTHERS[id];
  const row = /^d\d+[a-z]?(?![a-z])/.exec(id)?.[0];
  return row === undefined ? '补充' : row.replace('d', 'D');
}

/** In the words of a lawyer who compares. Outcomes are named in backquotes. */
export const LEGAL_AID_NOTES = [
  {
    rows: 'D3（`d3`）',
    note: '第32条只说不看经济困难，没有写“没有委托代理人”这个前提，所以它排在 `d2`、`d9`、`d4` 前面，也不受 `d12` 挡：已经请了律师、又属于第32条的，先得 `d3`，话里写明“先问机构还能不能申请”，批了以后自己又请的应当终止（第48条第1款第(六)项）。条件里另有“别的法律写明不看经济条件”（第32条第(五)项），要答的人指得出哪一条。',
  },
  {
    rows: 'D12（`d12`）',
    note: '事实表写“优先于 D4–D6”。第25、28、29、31、33条都以没有委托为前提，所以 `d12` 排在 `d1`、`d1b`、`d1c`、`d2`、`d9` 前面，第32条的情形除外。请没请律师答“不清楚”的，`d12` 列在“也可能是这样”里，不会把能申请的结果藏起来。',
  },
  {
    rows: 'D5、D6（`d5`、`d5-unset`、`d6`）',
    note: '经济困难标准是省里定的（第34条），现行数字没有核实，参数 `means-test` 空着，因此现在得到的是 `d5-unset`：事情在范围里，困难够不够要问机构。填了数字才有 `d5`（低于）和 `d6`（高于）；正好等于标准的不判断，因为标准写“低于”还是“不高于”没有核实。`d6` 只说“可能不批”，不说“不符合”：给不给由机构定（第43条第1款），照样可以申请、可以提异议（第49条）。事实表写“明显高于”，表里没有“明显”的数，所以只要高于就叫人先问。',
  },
  {
    rows: 'D4、D4a（`d4`、`d4a`、`no-income-ask`）',
    note: '第42条只免“查困难”，事情还要在第31条里，所以条件是两样都要。第42条第(一)项的“特定群体”按老人、未成年人、残疾人认；别的没有固定生活来源的人得 `no-income-ask`，叫他去问。行政复议的事在第31条里的，也从这里走。',
  },
  {
    rows: 'D1、D1c（`d1`、`d1c`、`d1c-death-review`）',
    note: '死刑复核要先申请（第25条第1款第(五)项）：申请了才是 `d1`；没申请的是 `d1c`，加上 `d1c-death-review` 叫人马上申请。同时选了“可能判死刑”和“死刑复核”的，按死刑复核办。',
  },
  {
    rows: 'D13（`d13`、`d13-near`、`d13-past`）',
    note: '填了日子的，不足7日得 `d13`；说了有期限的都得 `d13-near`，叫他认准最后一天；日子已经过了的，得 `d13-past`，说中止、中断（民法典第194、195条），不说“不足7日”。',
  },
  {
    rows: 'D16（`d16`、`d16-sue`、`d16-late`、`d16-too-late`）',
    note: '异议没有写截止的日子；维持以后复议60日、起诉6个月，按填的日子算，过了的另有话说。',
  },
  {
    rows: '补充',
    note: '计划里“探索”的照顾（`pilot`）、按人群写的话（`special-law`、`single-parent` 等）不在事实表的行里，只写成“去问”，不改变结果。',
  },
];
