import type { Address } from '../model/address.js';
import { parseAddress } from '../model/address.js';
import type { CitationParser } from '../model/citation-parser.js';
import type { CitationMatch } from '../model/citation.js';
import type { KnownIds } from './known-ids.js';
import type { Law, LawFault, LawPlace } from './law.js';
import { isLawFault, locateInLaw, parseShortCitation } from './law.js';
import type { Place } from './located.js';
import { outsideLink } from './outside-link.js';
import { checkPhone } from './phone-check.js';
import type { Problems } from './problem.js';
import type { LinkTarget, References } from './text-context.js';

/** Checks every link and citation of the content against the library and the law. */
export interface CheckedReferences extends References {
  /** Reads the short form of front matter, `civil-code/1062#p2`. */
  shortSource(text: string, place: Place): LawPlace | undefined;
}

export interface ReferenceSources {
  readonly law: Law;
  readonly ids: KnownIds;
  readonly parser: CitationParser;
  readonly problems: Problems;
  /** Filled with every web address that the content links to. */
  readonly outside?: OutsideUse[];
}

/** A web address and where the content links to it. */
export interface OutsideUse {
  readonly href: string;
  readonly place: Place;
}

export function createReferences(sources: ReferenceSources): CheckedReferences {
  const { law, parser, problems } = sources;
  const report = reporter(problems);
  const located = (found: LawPlace | LawFault, place: Place): LawPlace | undefined => {
    if (!isLawFault(found)) return found;
    report(place, found.code, found.what, found.fix);
  };
  return {
    link(target, place) {
      const trimmed = target.trim();
      const address = parseAddress(trimmed);
      if (address?.kind === 'article') {
        const cited = articleLink(trimmed, law);
        const found = located(cited, place);
        return found === undefined ? undefined : { type: 'law', place: found };
      }
      if (address !== undefined) return documentLink(trimmed, address, place, sources);
      const outside = outsideLink(trimmed);
      if ('href' in outside) {
        noteOutside(outside.href, place, sources);
        return { type: 'link', href: outside.href };
      }
      report(place, 'link-refused', outside.what, outside.fix);
    },
    citations: (text, statute) => parser.parse(text, statute),
    source(match: CitationMatch, statute, place) {
      const id = match.citation.statute ?? statute;
      if (id !== undefined) return located(locateInLaw(law, id, match.citation), place);
      const fix = /[가-힣]/.test(match.text)
        ? '译文用译名时写成链接：[민법전 제1134조](article/civil-code/1134)'
        : '写上法律名称，如 民法典第1062条；不是法条的改个说法，如“合同里的第3项约定”';
      report(place, 'citation-bare', `“${match.text}”没有写是哪部法`, fix);
    },
    shortSource(text, place) {
      const short = parseShortCitation(text);
      if (short !== undefined) return located(locateInLaw(law, short.statute, short.citation), place);
      const fix = '短写成 civil-code/1062 或 civil-code/1062#p2-i5';
      report(place, 'citation-format', `条文“${text}”写得不对`, fix);
    },
  };
}

/** Web addresses are kept for who asks whether they answer; a telephone number must look like one. */
function noteOutside(href: string, place: Place, { outside, problems }: ReferenceSources): void {
  if (href.startsWith('http')) outside?.push({ href, place });
  if (href.startsWith('tel:')) checkPhone(href.slice('tel:'.length), '', place, problems);
}

type Report = (place: Place, code: string, what: string, fix: string) => undefined;

function reporter(problems: Problems): Report {
  return (place, code, what, fix) => {
    problems.add({ code, ...place, what, fix });
    return undefined;
  };
}

function documentLink(
  target: string,
  { kind, path, anchor }: Address,
  place: Place,
  { ids, problems }: ReferenceSources,
): LinkTarget | undefined {
  const id = `${kind}/${path}`;
  const status = ids.status(id);
  if (status === 'open') return { type: 'plain' };
  if (status === 'known') return { type: 'document', id, ...(anchor === undefined ? {} : { anchor }) };
  const near = ids.nearest(id);
  const fix = `${near === undefined ? '' : `是不是“${near}”？`}检查 id；还没写的先登记在 announced.yaml`;
  problems.add({ code: 'link-missing', ...place, what: `没有“${target}”这篇内容`, fix });
  return undefined;
}

function articleLink(target: string, law: Law): LawPlace | LawFault {
  const short = parseShortCitation(target);
  if (short !== undefined) return locateInLaw(law, short.statute, short.citation);
  return {
    code: 'link-missing',
    what: `条文地址“${target}”写得不对`,
    fix: '写成 article/civil-code/1062 或 article/civil-code/1062#p2',
  };
}
