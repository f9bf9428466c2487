type Child = Node | string | undefined;

/** An element with its properties and children; text stays text. */
export function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A button that does something. */
export function button(label: string, act: () => void, className = ''): HTMLButtonElement {
  const made = create('button', { type: 'button', className }, label);
  made.addEventListener('click', act);
  return made;
}
