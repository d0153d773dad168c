import { join } from 'node:path';
import { expect, test } from '../support/hosts';

const sizes: readonly [string, number, number][] = [
  ['1366 pixels', 1366, 768],
  ['1024 pixels', 1024, 768],
  ['200 % zoom', 683, 384],
];

for (const [name, width, height] of sizes) {
  test(`in the event list no word that qualifies a date is cut at ${name}`, async ({
    start,
    folder,
    cli,
  }) => {
    const library = join(folder, 'library');
    expect((await cli('sample', library)).code).toBe(0);
    const { page } = await start({ library });
    await page.setViewportSize({ width, height });
    const panes = page.getByRole('radiogroup').getByText('Library', { exact: true });
    if (width < 700) await panes.click();
    await page.getByRole('tab', { name: 'Events' }).click();
    const list = page.getByRole('listbox', { name: 'Events', exact: true });
    for (const words of ['disputed', 'called off', '2 sources']) {
      const told = list.getByText(words, { exact: true });
      await expect(told.first()).toBeAttached();
      const cut = await told.evaluateAll(
        (all) =>
          all.filter((each) => {
            const row = each.closest('[role="option"]')?.getBoundingClientRect();
            return (
              each.scrollWidth > each.clientWidth || each.getBoundingClientRect().right > (row?.right ?? 0)
            );
          }).length,
      );
      expect(cut, words).toBe(0);
    }
  });
}

test('where there is no room for its words, the button that finds is still called so', async ({ start }) => {
  const { page } = await start();
  await page.setViewportSize({ width: 683, height: 384 });
  await page.getByRole('button', { name: /^Find and do/ }).click();
  await expect(page.getByRole('dialog', { name: 'Find and do' })).toBeVisible();
});

for (const [name, width, height] of sizes) {
  test(`the ways on from the sample are whole at ${name}`, async ({ start }) => {
    const { page } = await start();
    await page.setViewportSize({ width, height });
    const panes = page.getByRole('radiogroup').getByText('Library', { exact: true });
    if (width < 700) await panes.click();
    const ways = page.getByRole('region', { name: 'The sample library' }).getByRole('button');
    await expect(ways).toHaveCount(2);
    const cut = await ways.evaluateAll(
      (all) =>
        all.filter((button) => {
          const box = button.getBoundingClientRect();
          const words = document.createRange();
          words.selectNodeContents(button);
          const { left, right, top, bottom } = words.getBoundingClientRect();
          return left < box.left || right > box.right || top < box.top || bottom > box.bottom;
        }).length,
    );
    expect(cut).toBe(0);
  });
}

test('the year of an event’s date is seen in a narrow pane', async ({ start }) => {
  const { page } = await start();
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.getByRole('tab', { name: 'Events' }).click();
  await page.getByRole('listbox', { name: 'Events', exact: true }).getByText('state visit').click();
  const date = page.getByRole('group', { name: 'Date' }).getByRole('textbox');
  await expect(date).toHaveValue('Monday 20 – Wednesday 22 March 2023');
  const beyond = await date.evaluate(
    (field) => field.scrollWidth > field.clientWidth || field.scrollHeight > field.clientHeight,
  );
  expect(beyond).toBe(false);
});
