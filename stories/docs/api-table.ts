/**
 * The tables on the elements' pages, from `custom-elements.json`. Storybook's own would show private fields and lose what
 * has the same name as something else (the option and the part `label`), and has no words but the English docstrings.
 */
import type { ManifestElement, Option } from '../../scripts/editor-data.mjs';

/** A row of the table, as Storybook reads it. */
export interface Row {
  readonly name: string;
  readonly description: string;
  readonly type?: { readonly name: string };
  readonly table: {
    readonly category: string;
    readonly type?: { readonly summary: string };
    readonly defaultValue?: { readonly summary: string };
  };
  /** Only what a story may set has one. */
  readonly control?: false;
}

export type Words = ReadonlyMap<string, string>;

/** @param tsv English and Chinese, one docstring a line, a heading first */
export function readWords(tsv: string): Words {
  const [, ...lines] = tsv.trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [english = '', chinese = ''] = line.split('\t');
      return [english, chinese];
    }),
  );
}

/** A docstring as the table of words has it. */
export function oneLine(text = ''): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** @param tag whose rows; nothing for what the manifest does not know */
export function apiRows(elements: readonly ManifestElement[], tag: string, words: Words): Record<string, Row> {
  const element = elements.find(({ tagName }) => tagName === tag);
  if (element === undefined) return {};
  const say = ({ description }: Option): string => words.get(oneLine(description)) ?? oneLine(description);
  const rows = (list: readonly Option[] | undefined, prefix: string, category: string): [string, Row][] =>
    (list ?? []).map((each) => [
      `${prefix}${each.name}`,
      {
        name: each.name === '' ? '（默认插槽）' : each.name,
        description: say(each),
        table: { category, ...typeAndDefault(each) },
        control: false,
      },
    ]);
  return Object.fromEntries([
    ...(element.attributes ?? []).map((each) => optionRow(each, say(each))),
    ...rows(ofCode(element), 'code:', '只能用代码的'),
    ...rows(element.events, 'event:', '事件'),
    ...rows(element.slots, 'slot:', '插槽'),
    ...rows(element.cssParts, 'part:', '用 ::part() 改样子的块'),
    ...rows(element.cssProperties, 'css:', 'CSS 变量'),
  ]);
}

/** Keyed by the property: stories set that. */
function optionRow(option: Option, said: string): [string, Row] {
  const { name, fieldName = name } = option;
  return [
    fieldName,
    {
      name,
      description: fieldName === name ? said : `${said} 代码里是 \`${fieldName}\`。`,
      type: { name: option.type?.text ?? 'string' },
      table: { category: '标签属性（代码里也能设）', ...typeAndDefault(option) },
    },
  ];
}

/** Methods and fields without an attribute that a page may use. */
function ofCode({ members = [] }: ManifestElement): Option[] {
  return members.filter(
    ({ privacy, attribute, description }) =>
      privacy === undefined && attribute === undefined && description !== undefined,
  );
}

function typeAndDefault({
  kind,
  type,
  parsedType,
  default: value,
}: Option): Pick<Row['table'], 'type' | 'defaultValue'> {
  const summary = kind === 'method' ? '方法' : (parsedType?.text ?? type?.text);
  return {
    ...(summary === undefined ? {} : { type: { summary } }),
    ...(value === undefined ? {} : { defaultValue: { summary: value } }),
  };
}
