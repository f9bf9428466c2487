/** A JSON Schema for editors (`content/schemas/<name>.schema.json`) and the files it is for, as VS Code writes it. */
export interface EditorSchema {
  readonly name: string;
  /** Globs within a content folder; a translation stands before what it translates. */
  readonly globs: readonly string[];
}

/** In this order the first that fits is the one. Of Markdown files it is the front matter. */
export const SCHEMAS: readonly EditorSchema[] = [
  { name: 'overlay', globs: ['overlay.yaml'] },
  { name: 'hotlines', globs: ['hotlines.yaml'] },
  { name: 'topics', globs: ['topics.yaml'] },
  { name: 'words', globs: ['words.yaml'] },
  { name: 'pins', globs: ['pins.yaml'] },
  { name: 'ids', globs: ['announced.yaml', 'everyday-terms.yaml'] },
  { name: 'statutes', globs: ['statutes.yaml'] },
  { name: 'holidays', globs: ['holidays.yaml'] },
  { name: 'statute', globs: ['statutes/*/statute.yaml'] },
  { name: 'pathway-translation', globs: ['pathways/*.ko.yaml', 'pathways/*.en.yaml'] },
  { name: 'pathway', globs: ['pathways/*.yaml'] },
  { name: 'translation', globs: ['guides/*/*.ko.md', 'guides/*/*.en.md', 'services/*.ko.md', 'services/*.en.md'] },
  { name: 'guide', globs: ['guides/*/*.md'] },
  { name: 'service', globs: ['services/*.md'] },
];

/** Name of the schema for a file, by its path within the content folder. */
export function schemaFor(path: string): string | undefined {
  return SCHEMAS.find(({ globs }) => globs.some((glob) => pattern(glob).test(path)))?.name;
}

function pattern(glob: string): RegExp {
  return new RegExp(`^${glob.replace(/\./g, '\\.').replace(/\*/g, '[^/]*')}$`);
}
