/**
 * Types for Vue 3 templates (vue-tsc, the Vue extension): `import type {} from 'mingbai/types/vue'` once. Tell the
 * compiler that the tags are not Vue's: `isCustomElement: (tag) => tag.startsWith('legal-')`.
 */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { MingbaiElements } from './elements.js';

type Emit<Events> = <Name extends keyof Events>(event: Name, value: Events[Name]) => void;

type Listeners<Events> = {
  [Name in keyof Events & string as `on${Capitalize<Camel<Name>>}`]?: (event: Events[Name]) => void;
};

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Tail>}` : Name;

interface Component<Tag extends keyof MingbaiElements> {
  new (): MingbaiElements[Tag]['element'] & {
    /** For the type checker only: not on the element. */
    $props: HTMLAttributes &
      Omit<PublicProps, 'ref'> &
      MingbaiElements[Tag]['properties'] &
      MingbaiElements[Tag]['attributes'] &
      Listeners<MingbaiElements[Tag]['events']>;
    /** For the type checker only: not on the element. */
    $emit: Emit<MingbaiElements[Tag]['events']>;
  };
}

type Components = { [Tag in keyof MingbaiElements]: Component<Tag> };

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
