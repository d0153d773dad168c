import type { Locator, Page } from 'playwright';
import { put } from '../../../electron/common/change/build';
import type { Op } from '../../../electron/common/change/op';
import { Article } from '../../../electron/common/model/article';
import { plainDoc } from '../../support/plain-doc';
import { opened, testParts } from '../../support/store';

export interface Making {
  /** What every new record has. */
  born(): object;
  /** An article of plain paragraphs, one a line. */
  articleOf(title: string, words: string): Promise<Article>;
}

/** Makes a library of what `records` gives, and of a short article to open first. */
export async function makeReadingLibrary(
  folder: string,
  records: (making: Making) => Promise<Op[]>,
): Promise<void> {
  const parts = testParts();
  const library = await opened(folder, parts, { create: true });
  const born = (): object => {
    const at = new Date(parts.now()).toISOString();
    return { id: parts.ids.next(), createdAt: at, updatedAt: at };
  };
  const articleOf = async (title: string, words: string): Promise<Article> => {
    const stored = await library.blobs.putText({ doc: plainDoc(words), text: words });
    if (!stored.ok) throw new Error(stored.error.message);
    const revision = {
      id: parts.ids.next(),
      text: stored.value,
      when: new Date(0).toISOString(),
      why: 'import',
    };
    return Article.parse({ ...born(), title: { value: title, from: 'user' }, revisions: [revision] });
  };
  const short = await articleOf('A short one', 'Nothing much happened.');
  const ops = [put('articles', short), ...(await records({ born, articleOf }))];
  for (let from = 0; from < ops.length; from += 1000) {
    const done = await library.commit({ label: 'generate', ops: ops.slice(from, from + 1000) });
    if (!done.ok) throw new Error(done.error.message);
  }
  await library.close();
}

/** Opens the short article, so that the reader is there; answers the article to be opened next, in the list. */
export async function openShort(page: Page, next: RegExp): Promise<Locator> {
  await page.getByText('Nothing leaves this computer').waitFor();
  const list = page.getByRole('listbox', { name: 'Articles' });
  await list.getByRole('option', { name: /A short one/ }).click();
  await page.getByRole('main', { name: 'Article' }).getByText('Nothing much happened.').waitFor();
  await page.waitForTimeout(500);
  return list.getByRole('option', { name: next });
}
