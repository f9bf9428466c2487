/**
 * A search of the page's own in the place of the library's: here a list of questions the site is asked most, fetched from
 * the site and compared by the pairs of characters they share. An engine on a server is asked in the same way.
 */
const LEAST_ALIKE = 0.25;

let listed;
let titles = new Map();

/** Fetched with the first question, again after a failure. */
function questions() {
  listed ??= fetch('/provider-questions.json').then((response) => {
    if (!response.ok) throw new Error(`provider-questions.json: ${response.status}`);
    return response.json();
  });
  listed.catch(() => (listed = undefined));
  return listed;
}

const pairs = (text) => new Set([...text].map((character, at) => character + (text[at + 1] ?? '')).slice(0, -1));

function alike(asked, known) {
  const [a, b] = [pairs(asked), pairs(known)];
  return [...a].filter((pair) => b.has(pair)).length / Math.max(1, a.size);
}

/** The listed questions that fit and whose answer the pack has, best first. */
async function found(query) {
  return (await questions())
    .map((entry) => ({ ...entry, score: alike(query, entry.ask) }))
    .filter(({ score, open }) => score >= LEAST_ALIKE && titles.has(open))
    .sort((a, b) => b.score - a.score);
}

const provider = {
  /** Once, before the first question: what the pack calls things. */
  addCatalogue({ entries }) {
    titles = new Map(entries.map(({ id, title }) => [id, title]));
  },
  async suggest(query, { limit = 8 }) {
    const fitting = (await found(query)).slice(0, limit);
    return fitting.map(({ open, ask }) => ({ id: open, kind: 'guide', title: titles.get(open), detail: ask }));
  },
  async search(query, { kinds, offset = 0, limit = 20 }) {
    const fitting = kinds === undefined || kinds.includes('guide') ? await found(query) : [];
    const results = fitting.slice(offset, offset + limit).map(({ open, ask, say, score }) => ({
      id: open,
      kind: 'guide',
      title: titles.get(open),
      snippet: { text: say, ranges: [], language: 'zh-CN' },
      reasons: [{ type: 'question', question: ask }],
      score,
    }));
    return { query, total: fitting.length, byKind: { guide: fitting.length }, results };
  },
};

for (const box of document.querySelectorAll('legal-search')) box.provider = provider;
