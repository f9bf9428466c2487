/** How well rankings answer judged questions. All figures are means over the questions, from 0 to 1. */
export interface RetrievalFigures {
  readonly queries: number;
  readonly 'recall@1': number;
  readonly 'recall@5': number;
  readonly 'recall@10': number;
  readonly 'recall@20': number;
  readonly 'hit@5': number;
  readonly 'mrr@10': number;
  readonly 'ndcg@10': number;
}

/** One question: what should be found, and what was, best first. */
export interface JudgedRanking {
  readonly relevant: readonly string[];
  readonly ranked: readonly string[];
}

/** Relevance is yes or no; documents ranked twice count once. No questions: zeros. */
export function retrievalFigures(rankings: readonly JudgedRanking[]): RetrievalFigures {
  const mean = (measure: (ranking: JudgedRanking) => number): number =>
    rankings.length === 0 ? 0 : rankings.reduce((sum, each) => sum + measure(each), 0) / rankings.length;
  return {
    queries: rankings.length,
    'recall@1': mean((each) => recall(each, 1)),
    'recall@5': mean((each) => recall(each, 5)),
    'recall@10': mean((each) => recall(each, 10)),
    'recall@20': mean((each) => recall(each, 20)),
    'hit@5': mean((each) => (recall(each, 5) > 0 ? 1 : 0)),
    'mrr@10': mean(reciprocalRank),
    'ndcg@10': mean(discountedGain),
  };
}

function first({ ranked }: JudgedRanking, count: number): string[] {
  return [...new Set(ranked)].slice(0, count);
}

function recall(ranking: JudgedRanking, count: number): number {
  const relevant = new Set(ranking.relevant);
  return first(ranking, count).filter((id) => relevant.has(id)).length / Math.max(1, relevant.size);
}

function reciprocalRank(ranking: JudgedRanking): number {
  const place = first(ranking, 10).findIndex((id) => ranking.relevant.includes(id));
  return place < 0 ? 0 : 1 / (place + 1);
}

/** nDCG: what is found counts less the lower it stands, compared with the best order possible. */
function discountedGain(ranking: JudgedRanking): number {
  const relevant = new Set(ranking.relevant);
  const gain = (place: number): number => 1 / Math.log2(place + 2);
  const found = first(ranking, 10).reduce((sum, id, place) => sum + (relevant.has(id) ? gain(place) : 0), 0);
  const best = Array.from({ length: Math.min(10, relevant.size) }, (_, place) => gain(place));
  const ideal = best.reduce((sum, each) => sum + each, 0);
  return ideal === 0 ? 0 : found / ideal;
}
