import { expect, test } from './desktop-test';

test('a backup is made in a utility process, which ends when it has answered', async ({
  desktop,
  library,
  cli,
}) => {
  const app = await desktop({ library });
  await app.main(({ utilityProcess }) => {
    const { fork } = utilityProcess;
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    utilityProcess.fork = (file, ...rest) => {
      const child = fork.call(utilityProcess, file, ...rest);
      child.on('message', (news: object) => heard.push(...Object.keys(news)));
      child.on('exit', (code) => heard.push(`exit ${code}`));
      return child;
    };
  });
  const heard = () => app.main(() => (globalThis as unknown as { heard: string[] }).heard);
  await app.choose('library.backups');
  const dialog = app.page.getByRole('dialog', { name: 'Backups' });
  await dialog.getByRole('button', { name: 'Back up now' }).click();
  await expect(dialog.getByRole('radio')).toHaveCount(1);
  await expect.poll(async () => (await heard()).slice(0, 3)).toEqual(['began', 'done', 'exit 0']);
  const listed = await cli('restore', library, '--list');
  expect(listed.code).toBe(0);
});
