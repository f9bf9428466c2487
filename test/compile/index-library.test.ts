import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '../../src/compile/compile.js';
import { indexerFor } from '../../src/compile/index-library.js';
import type { PackContent } from '../../src/pack/content.js';
import { passagesOf } from '../../src/search/passages.js';

const SAMPLE = {
  content: ['test/fixtures/content'],
  official: 'test/fixtures/official',
  at: '2026-11-23',
  built: '2026-11-23T00:00:00Z',
};

async function sample(): Promise<PackContent> {
  const { content } = await compile(SAMPLE);
  assert.ok(content);
  return content;
}

function charactersOf({ documents }: PackContent, isCounted: (kind: string) => boolean): number {
  const texts = documents.filter(({ kind }) => isCounted(kind)).flatMap(passagesOf);
  return texts.reduce((sum, { text }) => sum + text.length, 0);
}

describe('which libraries are indexed on the device', () => {
  it('only articles count: they are all that goes into shards', async () => {
    const content = await sample();
    const articles = charactersOf(content, (kind) => kind === 'article');
    assert.ok(articles > 0 && charactersOf(content, () => true) > articles);
    assert.equal(indexerFor(content, articles), undefined);
    assert.notEqual(indexerFor(content, articles - 1), undefined);
  });

  it('guides, pathways and translations, however long, never push a library into shards', async () => {
    const content = await sample();
    const articles = charactersOf(content, (kind) => kind === 'article');
    const others = content.documents.filter(({ kind }) => kind !== 'article');
    const longer = { ...content, documents: [...content.documents, ...others, ...others, ...others] };
    assert.equal(indexerFor(longer, articles), undefined);
  });
});
