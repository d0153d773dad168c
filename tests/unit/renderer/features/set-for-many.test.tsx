// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { expect, test } from 'vitest';
import type { ImportEdit } from '#common/contract/import';
import { SetForMany } from '../../../../renderer/features/import/table/SetForMany';
import { click } from '../../../support/rig-window';
import { byRole, mount } from '../mount';

test('rows are left out and included; nothing beside the button that imports is called the same', async () => {
  const sent: ImportEdit[] = [];
  const { host } = await mount(
    <MantineProvider env="test">
      <SetForMany count={2} onSet={(edit) => sent.push(edit)} onSelectAll={null} onDone={() => undefined} />
    </MantineProvider>,
  );
  await click(byRole(host, 'button', 'Leave out'));
  await click(byRole(host, 'button', 'Include'));
  expect(sent).toEqual([{ include: false }, { include: true }]);
  expect([...host.querySelectorAll('button')].map(({ textContent }) => textContent)).not.toContain('Import');
});
