// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { expect, test } from 'vitest';
import type { ArticleFields } from '#common/contract/articles';
import { Article, type DateField } from '#common/model/article';
import { ArticleDates } from '../../../../renderer/features/library/ArticleDates';
import { ArticleTextFields } from '../../../../renderer/features/library/ArticleTextFields';
import { ApiProvider, type Api } from '../../../../renderer/platform/api';
import { createQueries } from '../../../../renderer/platform/queries';
import { openConnection } from '../../../support/open-connection';
import { byRole, frame, mount, press, type } from '../mount';

const at = '2024-01-01T00:00:00.000Z';
const id = '019b8d62-7a80-7ce6-a7a1-6b6e326a9faf';
const date: DateField = {
  edtf: '2023-02-14',
  words: '14 Feb 2023',
  at: null,
  against: null,
  by: 'user',
  confirmed: true,
  from: 'user',
};

async function details(given: object, proposed: readonly object[] = []) {
  let article = Article.parse({ id, createdAt: at, updatedAt: at, ...given });
  const edits: ArticleFields[] = [];
  const client = {
    dates: {
      stale: () => Promise.resolve({ total: 0, rows: [] }),
      propose: () => Promise.resolve({ proposals: proposed }),
    },
  } as unknown as Api;
  const connection = openConnection(client);
  const queries = createQueries();
  const node = () => {
    const each = {
      article,
      readOnly: false,
      edit: (fields: ArticleFields) => {
        edits.push(fields);
        return Promise.resolve(true);
      },
    };
    return (
      <MantineProvider env="test">
        <QueryClientProvider client={queries}>
          <ApiProvider connection={connection}>
            <ArticleDates {...each} />
            <ArticleTextFields {...each} />
          </ApiProvider>
        </QueryClientProvider>
      </MantineProvider>
    );
  };
  const { host, show } = await mount(node());
  const become = async (fields: object): Promise<void> => {
    article = Article.parse({ ...article, ...fields });
    await show(node());
  };
  return { host, edits, become };
}

test('a date given a reason counts as worked out, and that can be said otherwise', async () => {
  const { host, edits, become } = await details({ published: date });
  await type(byRole(host, 'textbox', 'Published: reason'), 'rewords the one of 14 Feb');
  await press(byRole(host, 'textbox', 'Published: reason'), 'Enter');
  const inferred = { ...date, from: 'inferred', why: 'rewords the one of 14 Feb' };
  expect(edits).toEqual([{ published: inferred }]);
  await become({ published: inferred });
  await act(async () => {
    host.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
    await frame();
  });
  expect(edits[1]).toEqual({ published: { ...inferred, from: 'user' } });
});

test('a date typed over one’s own keeps its reason; over the program’s it does not', async () => {
  const own = { ...date, from: 'inferred' as const, why: 'a rewording' };
  const { host, edits, become } = await details({ published: own });
  await type(byRole(host, 'textbox', 'Published'), '15 Feb 2023');
  await press(byRole(host, 'textbox', 'Published'), 'Enter');
  expect(edits[0]?.published).toMatchObject({ edtf: '2023-02-15', from: 'inferred', why: 'a rewording' });
  await become({
    published: { ...own, by: 'program', from: 'text', why: 'The text begins with it', confirmed: false },
  });
  await type(byRole(host, 'textbox', 'Published'), '16 Feb 2023');
  await press(byRole(host, 'textbox', 'Published'), 'Enter');
  expect(edits[1]?.published).toMatchObject({ edtf: '2023-02-16', from: 'user', confirmed: true });
  expect(edits[1]?.published).not.toHaveProperty('why');
});

test('every field takes a reason, which stays with a value of one’s own and can be taken away', async () => {
  const { host, edits, become } = await details({ publisher: { value: 'The Gazette', from: 'user' } });
  await act(async () => {
    byRole(host, 'button', 'Add a reason for publisher').click();
    await frame();
  });
  const reason = byRole(host, 'textbox', 'Publisher: reason');
  expect(document.activeElement).toBe(reason);
  await type(reason, 'from the masthead');
  await press(reason, 'Enter');
  const publisher = { value: 'The Gazette', from: 'user', why: 'from the masthead' };
  expect(edits).toEqual([{ publisher }]);
  await become({ publisher });
  await type(byRole(host, 'textbox', 'Publisher'), 'The Old Gazette');
  await press(byRole(host, 'textbox', 'Publisher'), 'Enter');
  expect(edits[1]).toEqual({ publisher: { ...publisher, value: 'The Old Gazette' } });
  await type(byRole(host, 'textbox', 'Publisher: reason'), '');
  await press(byRole(host, 'textbox', 'Publisher: reason'), 'Enter');
  expect(edits[2]).toEqual({ publisher: { value: 'The Gazette', from: 'user' } });
});

test('an empty field has nothing to give a reason for', async () => {
  const { host } = await details({});
  expect([...host.querySelectorAll('button')].map((each) => each.textContent)).not.toContain('Add a reason');
});

test('a proposed date stands with its reason, and is the article’s once taken, by the program and confirmed', async () => {
  const proposal = {
    edtf: '2023-02-14',
    words: '',
    from: 'inferred',
    why: '“Visit”, which says the same in other words, is dated 14 Feb 2023',
    article: id,
  };
  const { host, edits, become } = await details({}, [proposal]);
  expect(host.textContent).toContain('Perhaps 14 Feb 2023');
  expect(host.textContent).toContain(`${proposal.why}.`);
  await act(async () => {
    host.querySelector<HTMLElement>('[aria-label="Take this date: 14 Feb 2023"]')?.click();
    await frame();
  });
  const { article, ...told } = proposal;
  const taken = { ...told, at: null, against: null, by: 'program', confirmed: true };
  expect(article).toBe(id);
  expect(edits).toEqual([{ published: taken }]);
  await become({ published: taken });
  expect(host.textContent).not.toContain('Perhaps');
});
