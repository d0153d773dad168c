import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { cliRig } from '../../support/cli';

test('dates prints one array, counted in code points of the file as it stands', async () => {
  const rig = await cliRig();
  const file = rig.at('told.txt');
  await writeFile(file, '\uFEFF😀 e\u0301 The talks ended on Friday.\n');
  const ran = await rig.run('dates', file, '--published', '2023-02-14', '--json');
  expect(ran).toEqual({
    code: 0,
    stderr: '',
    stdout:
      '[{"start":24,"end":30,"text":"Friday","type":"DATE","value":"2023-02-10","edtf":"2023-02-10"}]\n',
  });
});

test('without a publication date expressions stay unresolved; an empty file tells none', async () => {
  const rig = await cliRig();
  await writeFile(rig.at('told.txt'), 'They left yesterday.');
  await writeFile(rig.at('empty.txt'), '');
  const told = await rig.run('dates', rig.at('told.txt'), '--json');
  expect(JSON.parse(told.stdout)).toMatchObject([{ text: 'yesterday', value: 'XXXX-XX-XX', edtf: null }]);
  expect(await rig.run('dates', rig.at('empty.txt'), '--json')).toMatchObject({ code: 0, stdout: '[]\n' });
});

test('a missing file is a failure, a date that is none a usage error', async () => {
  const rig = await cliRig();
  expect(await rig.run('dates', rig.at('none.txt'), '--json')).toMatchObject({ code: 1, stdout: '' });
  await writeFile(rig.at('told.txt'), 'Today.');
  const ran = await rig.run('dates', rig.at('told.txt'), '--published', '2023-02-31', '--json');
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toContain('--published');
  const other = await rig.run('dates', rig.at('told.txt'), '--language', 'tlh', '--json');
  expect(other).toMatchObject({ code: 2, stdout: '' });
  expect(other.stderr).toContain('en, de');
});
