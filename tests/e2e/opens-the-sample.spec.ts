import { expect, test } from '../support/hosts';

test('the first start opens the sample library', async ({ start }) => {
  const { page } = await start({ isFirst: true });
  await expect(page.getByRole('button', { name: /Sample library/ })).toBeVisible();
  await expect(page.getByText('Wang Yi Ends His Tour in Moscow', { exact: true })).toBeVisible();
  await expect(page.getByText('Nothing leaves this computer')).toBeVisible();
});
