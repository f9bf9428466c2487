/** One article, or a run of them, or a place in one: what `cite` of `legal-article` names. */
export interface CitedPlace {
  readonly statute: string;
  readonly article: string;
  /** Last article of a range. */
  readonly through?: string | undefined;
  /** 款, 项 and 目, counted from 1. An item without a paragraph is in the one paragraph that has such an item. */
  readonly paragraph?: number | undefined;
  readonly item?: number | undefined;
  readonly subitem?: number | undefined;
}

const ARTICLE = '\\d+(?:-\\d+)?|preamble|annex';
const SHORT_FORM = new RegExp(
  `^(?:article/)?([a-z0-9][a-z0-9.@-]*)/(${ARTICLE})(?:\\.\\.(${ARTICLE}))?(?:#p(\\d+)(?:-i(\\d+))?(?:-s(\\d+))?)?$`,
);

/**
 * The short form that YAML and front matter use too: `civil-code/1062#p2`, `civil-code/1062..1065`, several with
 * spaces or commas between them. `undefined` when any of it is something else.
 */
export function readShortForm(cite: string): CitedPlace[] | undefined {
  const pieces = cite.split(/[\s,，、;；]+/).filter(Boolean);
  const places: CitedPlace[] = [];
  for (const piece of pieces) {
    const [, statute, article, through, paragraph, item, subitem] = SHORT_FORM.exec(piece) ?? [];
    if (statute === undefined || article === undefined) return undefined;
    places.push({
      statute,
      article,
      through,
      paragraph: count(paragraph),
      item: count(item),
      subitem: count(subitem),
    });
  }
  return places.length === 0 ? undefined : places;
}

function count(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
