import type { Citation } from '../model/citation.js';
import { articleId, paragraphAnchor } from '../model/address.js';
import type { Source } from '../model/document.js';
import { formatCitation } from '../model/citation-parser.js';
import { numberToChinese } from '../model/numerals.js';
import type { ArticleFacts, Statute } from '../model/statute.js';

/** A statute and the facts of its articles, in statute order. */
export interface LawStatute {
  readonly statute: Statute;
  readonly articles: ReadonlyMap<string, ArticleFacts>;
}

/** The statutes in the order of `statutes.yaml`. */
export type Law = ReadonlyMap<string, LawStatute>;

/** A place in the law that exists, with every article it covers (a range covers several). */
export interface LawPlace {
  readonly source: Source;
  readonly articles: readonly string[];
}

/** Why a citation points nowhere. Data: `describeLawFault` says it in words. */
export interface LawFault {
  readonly code:
    | 'link-missing'
    | 'citation-unknown-statute'
    | 'citation-missing-article'
    | 'citation-unverified-article'
    | 'citation-missing-paragraph'
    | 'citation-missing-item'
    | 'citation-ambiguous-item'
    | 'citation-missing-subitem'
    | 'citation-broken-range';
  readonly what: string;
  readonly fix: string;
}

export function isLawFault(found: LawPlace | LawFault): found is LawFault {
  return 'code' in found;
}

/** The place a citation points to. Its statute must be named. */
export function locateInLaw(law: Law, statuteId: string, citation: Citation): LawPlace | LawFault {
  const entry = law.get(statuteId);
  if (entry === undefined) {
    return {
      code: 'citation-unknown-statute',
      what: `没有“${statuteId}”这部法`,
      fix: '检查法律的标识，见 statutes.yaml',
    };
  }
  const { statute, articles } = entry;
  const { article, through } = citation;
  if (statute.text === 'unavailable') return locateUnavailable(statute, citation);
  const facts = articles.get(article);
  if (facts === undefined) return missingArticle(entry, article);
  const range = through === undefined ? [article] : rangeOf(entry, article, through);
  if (range === undefined) {
    return {
      code: 'citation-broken-range',
      what: `《${statute.short}》第${article}条至第${through ?? ''}条不是一段完整的条文`,
      fix: '检查起止条号',
    };
  }
  const place = placeWithin(statute, facts, citation);
  if ('code' in place) return place;
  const anchor =
    place.paragraph === undefined ? undefined : paragraphAnchor(place.paragraph, place.item, place.subitem);
  const { isOnlyParagraph, ...parts } = place;
  const { paragraph, ...withoutParagraph } = { ...citation, ...parts };
  const shown =
    isOnlyParagraph === true || paragraph === undefined ? withoutParagraph : { ...withoutParagraph, paragraph };
  return {
    source: {
      id: articleId(statuteId, article),
      label: formatCitation(shown, statute.short),
      ...(anchor === undefined ? {} : { anchor }),
    },
    articles: range.map((number) => articleId(statuteId, number)),
  };
}

function missingArticle({ statute, articles }: LawStatute, article: string): LawFault {
  const last = [...articles.keys()].filter((number) => /^\d/.test(number)).pop() ?? '0';
  return {
    code: 'citation-missing-article',
    what: `《${statute.short}》没有${articleWords(article)}（到第${last}条为止）`,
    fix: '对照法律原文改正条号；如果说的是别的法，写明法律名称',
  };
}

/** Listed articles may be cited though their text is not here; their paragraphs cannot be checked. */
function locateUnavailable(statute: Statute, citation: Citation): LawPlace | LawFault {
  const verified = statute.verified ?? [];
  const { article } = citation;
  if (!verified.includes(article)) {
    const listed = verified.length === 0 ? '一条也没有' : `第${verified.join('、')}条`;
    return {
      code: 'citation-unverified-article',
      what: `《${statute.short}》未载原文，${articleWords(article)}没有核对过`,
      fix: `只能引用核对过的条文（${listed}）；或改引别的依据`,
    };
  }
  const { paragraph, item, subitem } = citation;
  return {
    source: {
      id: articleId(statute.id, article),
      label: formatCitation(citation, statute.short),
      ...(paragraph === undefined ? {} : { anchor: paragraphAnchor(paragraph, item, subitem) }),
      unavailable: true,
    },
    articles: [articleId(statute.id, article)],
  };
}

interface Within {
  readonly paragraph?: number;
  readonly item?: number;
  readonly subitem?: number;
  readonly isOnlyParagraph?: true;
}

/** 第13条第(二)项 without a 款 means the one 款 that has that item. */
function placeWithin(statute: Statute, facts: ArticleFacts, citation: Citation): Within | LawFault {
  const { paragraph, item } = citation;
  const name = `《${statute.short}》${articleWords(facts.number)}`;
  if (paragraph !== undefined && facts.paragraphs[paragraph - 1] === undefined) {
    const what = `${name}只有${String(facts.paragraphs.length)}款，没有第${String(paragraph)}款`;
    return { code: 'citation-missing-paragraph', what, fix: '对照原文改正款数；（一）（二）是项，不是款' };
  }
  if (item === undefined) return paragraph === undefined ? {} : { paragraph };
  const having = facts.paragraphs.flatMap((items, index) => (items.length >= item ? [index + 1] : []));
  return paragraph === undefined
    ? itemSomewhere(facts, { ...citation, item }, having, name)
    : itemIn(paragraph, facts, { ...citation, item }, having, `${name}第${String(paragraph)}款`);
}

type ItemCitation = Citation & { readonly item: number };

function itemSomewhere(
  facts: ArticleFacts,
  citation: ItemCitation,
  having: readonly number[],
  name: string,
): Within | LawFault {
  const found = itemIn(having[0] ?? 1, facts, citation, having, name);
  if ('code' in found) return found;
  if (having.length > 1) {
    const what = `${name}有${String(having.length)}款都有第(${numberToChinese(citation.item)})项`;
    return { code: 'citation-ambiguous-item', what, fix: `写明是第几款（第${having.join('、')}款）` };
  }
  return facts.paragraphs.length === 1 ? { ...found, isOnlyParagraph: true } : found;
}

function itemIn(
  paragraph: number,
  facts: ArticleFacts,
  { item, subitem }: ItemCitation,
  having: readonly number[],
  name: string,
): Within | LawFault {
  const label = `第(${numberToChinese(item)})项`;
  if (!having.includes(paragraph)) {
    return { code: 'citation-missing-item', what: `${name}没有${label}`, fix: '对照原文改正项数' };
  }
  if (subitem === undefined) return { paragraph, item };
  if (subitem <= (facts.paragraphs[paragraph - 1]?.[item - 1] ?? 0)) return { paragraph, item, subitem };
  const what = `${name}${label}没有第${String(subitem)}目`;
  return { code: 'citation-missing-subitem', what, fix: '对照原文改正目数' };
}

function rangeOf({ articles }: LawStatute, from: string, through: string): string[] | undefined {
  const numbers = [...articles.keys()];
  const start = numbers.indexOf(from);
  const end = numbers.indexOf(through);
  return start < 0 || end <= start ? undefined : numbers.slice(start, end + 1);
}

/** 第1062条, 第133条之一, 序言. */
function articleWords(article: string): string {
  return formatCitation({ article }, '');
}

/** Reads the short form of YAML and front matter, `civil-code/1062#p2-i5`; the prefix `article/` is accepted. */
export function parseShortCitation(text: string): { statute: string; citation: Citation } | undefined {
  const match =
    /^(?:article\/)?([a-z0-9][a-z0-9.@-]*)\/(\d{1,5}(?:-\d{1,3})?|preamble|annex)(?:#p(\d{1,3})(?:-i(\d{1,3})(?:-s(\d{1,3}))?)?)?$/.exec(
      text,
    );
  if (match === null) return undefined;
  const [, statute = '', article = '', paragraph, item, subitem] = match;
  return {
    statute,
    citation: {
      article,
      ...(paragraph === undefined ? {} : { paragraph: Number(paragraph) }),
      ...(item === undefined ? {} : { item: Number(item) }),
      ...(subitem === undefined ? {} : { subitem: Number(subitem) }),
    },
  };
}
