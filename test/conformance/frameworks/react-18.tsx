import type {} from 'mingbai/types/react-18';

export const page = (
  <main>
    <legal-portal pack="/packs/changbai/" routing="query" document-id="guide/wills" without-toolbar="">
      <a href="tel:12348">12348</a>
    </legal-portal>
    <legal-search
      pack="/packs/changbai/"
      class="wide"
      limit={3}
      ref={(element) => element?.addEventListener('legal-open', (event) => event.id)}
    />
    {/* @ts-expect-error React 18 would write the word "false", and the option would be on */}
    <legal-portal without-toolbar={false} />
    {/* @ts-expect-error React 18 would write an attribute that nobody reads */}
    <legal-reader documentId="guide/wills" />
  </main>
);
