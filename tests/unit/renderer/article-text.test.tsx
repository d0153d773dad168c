// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { expect, test } from 'vitest';
import { useArticleText } from '../../../renderer/editor/use-article-text';
import { ApiProvider, type Api } from '../../../renderer/platform/api';
import { createQueries } from '../../../renderer/platform/queries';
import { openConnection } from '../../support/open-connection';
import { frame, mount } from './mount';

const lines = Array.from({ length: 400 }, (_, n) => `${n} ${'harbour '.repeat(12)}`);
const file = JSON.stringify({
  format: 1,
  doc: {
    type: 'doc',
    content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  },
  text: lines.join('\n'),
});

function Opening() {
  const { text, first, loading } = useArticleText('an article', 'a revision');
  return (
    <p>{text ? 'whole' : first ? (first.firstChild?.textContent ?? '') : loading ? 'waiting' : 'nothing'}</p>
  );
}

test('what a long text begins with is known while the rest is on its way, and not after', async () => {
  let goOn = (): void => undefined;
  const rest = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  async function* pieces(): AsyncGenerator<string> {
    yield file.slice(0, 40_000);
    await rest;
    yield file.slice(40_000);
  }
  const connection = openConnection({
    articles: { text: () => Promise.resolve(pieces()) },
  } as unknown as Api);
  const { host } = await mount(
    <QueryClientProvider client={createQueries()}>
      <ApiProvider connection={connection}>
        <Opening />
      </ApiProvider>
    </QueryClientProvider>,
  );
  await act(frame);
  expect(host.textContent).toBe(lines[0]);
  await act(async () => goOn());
  await act(frame);
  expect(host.textContent).toBe('whole');
});
