import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DesktopApp } from './desktop-app';
import { pictureKind, pictureSize } from '#common/formats/pictures/picture-kind';
import { expect, test } from './desktop-test';

async function threeFiles(folder: string): Promise<string[]> {
  return Promise.all(
    ['one', 'two', 'three'].map(async (name) => {
      const path = join(folder, `${name}.txt`);
      await writeFile(path, `What ${name} says is short and stands here alone.`);
      return path;
    }),
  );
}

test('files chosen in the system’s dialog come to the review, and a cancelled dialog to nothing', async ({
  desktop,
  folder,
  library,
}) => {
  const app = await desktop({ library });
  const { page } = app;
  await expect(page.getByText('1 article', { exact: false }).first()).toBeVisible();

  await app.answerOpen([]);
  await app.choose('import.files');
  await expect.poll(() => app.timesAskedToOpen()).toBe(1);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await app.answerOpen([...(await threeFiles(folder)), join(folder, 'gone.txt')]);
  await app.choose('import.files');
  await page.getByRole('button', { name: 'Import 3 articles' }).click();
  await expect(page.getByText('3 articles imported.')).toBeVisible();
});

test('files given to the program are imported into the library given with them', async ({
  desktop,
  folder,
  library,
}) => {
  const { page } = await desktop({ library, files: await threeFiles(folder) });
  await expect(page.getByRole('button', { name: 'Import 3 articles' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^a library/ })).toHaveCount(1);
});

async function exportTo(app: DesktopApp, path: string | null): Promise<void> {
  await app.answerSave(path);
  await app.choose('export.open');
  const dialog = app.page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText('Markdown', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Save the file' }).click();
}

test('the timeline is saved as a picture where the dialog says', async ({ desktop, folder }) => {
  const app = await desktop();
  const { page } = app;
  for (const kind of ['SVG', 'PNG'] as const) {
    const path = join(folder, `timeline.${kind.toLowerCase()}`);
    await app.answerSave(path);
    await app.choose('timeline.picture');
    await page.getByRole('button', { name: `Save as ${kind}` }).click();
    await expect(page.getByText(`Saved timeline.${kind.toLowerCase()}`)).toBeVisible();
  }
  const svg = await readFile(join(folder, 'timeline.svg'), 'utf8');
  expect(svg).toContain('Munich Security Conference');
  expect(svg).toContain('Sources');
  const png = await readFile(join(folder, 'timeline.png'));
  expect(pictureKind(png)).toBe('image/png');
  expect(pictureSize(png, 'image/png')).toEqual({
    width: 2000,
    height: 2 * Number(/ height="(\d+)"/.exec(svg)?.[1]),
  });
});

test('an export is written whole where the dialog says', async ({ desktop, folder, cli }) => {
  const app = await desktop();
  const { page, home } = app;
  const out = join(folder, 'out');
  await mkdir(out);

  await test.step('cancelled, nothing is written and the export stays open', async () => {
    await exportTo(app, null);
    await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
    await page.keyboard.press('Escape');
    expect(await readdir(out)).toEqual([]);
  });
  await test.step('saved, the file is whole, alone, and checks against the library', async () => {
    await exportTo(app, join(out, 'sample.md'));
    await expect(page.getByText('Saved sample.md')).toBeVisible();
    expect(await readdir(out)).toEqual(['sample.md']);
    expect(await readFile(join(out, 'sample.md'), 'utf8')).toContain('Wang Yi');
    const checked = await cli('check', join(home, 'sample'), '--export', join(out, 'sample.md'));
    expect(checked).toMatchObject({ code: 0 });
  });
  await test.step('where it cannot be written, the user is told the name and why', async () => {
    app.expectViolations();
    await exportTo(app, join(out, 'no such folder', 'sample.md'));
    await expect(page.getByText(/“sample\.md” was not written/)).toBeVisible();
  });
});

test('a library is opened in the system’s dialog', async ({ desktop, library }) => {
  const app = await desktop();
  const { page } = app;
  await app.answerOpen([]);
  await app.choose('library.open');
  await expect(page.getByRole('button', { name: /^Sample library/ })).toBeVisible();
  await app.answerOpen([library]);
  await app.choose('library.open');
  await expect(page.getByRole('button', { name: /^a library/ })).toBeVisible();
});
