/**
 * How `custom-elements.json` is made. Two things the analyzer leaves out are added: which words an option may have
 * (`parsedType`), and the value behind a named default.
 */
const aliases = new Map();

const spelledOut = {
  name: 'spelled-out-types',
  /** Collects `export type TopicsView = 'both' | 'topics'`, wherever it stands. */
  collectPhase({ ts, node }) {
    if (!ts.isTypeAliasDeclaration(node) || !ts.isUnionTypeNode(node.type)) return;
    const words = node.type.types.map((each) => (ts.isLiteralTypeNode(each) ? each.getText() : undefined));
    if (words.every((word) => word !== undefined)) aliases.set(node.name.text, words.join(' | '));
  },
  packageLinkPhase({ customElementsManifest }) {
    const elements = customElementsManifest.modules.flatMap(({ declarations }) => declarations ?? []);
    for (const element of elements.filter(({ customElement }) => customElement)) spellOut(element);
  },
};

function spellOut(element) {
  for (const member of element.members ?? []) {
    const words = aliases.get(member.type?.text);
    if (words !== undefined) member.parsedType = { text: words };
  }
  for (const attribute of element.attributes ?? []) {
    const member = element.members.find(({ name }) => name === attribute.fieldName);
    if (member === undefined) continue;
    attribute.default = member.default;
    attribute.type = member.type;
    if (member.parsedType !== undefined) attribute.parsedType = member.parsedType;
  }
}

export default {
  globs: ['src/element/**/*.ts', 'src/entry/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [spelledOut],
};
