// @vitest-environment jsdom
import { expect, test } from 'vitest';
import {
  liveCommand,
  runCommand,
  useCommand,
  useImpossible,
  useRegistry,
} from '../../../../renderer/platform/commands';
import {
  allOf,
  nothingSelected,
  readOnlyLibrary,
  type Possible,
} from '../../../../renderer/platform/reasons';
import { mount } from '../mount';

test.each<[Possible[], Possible]>([
  [[true, true], true],
  [[true, nothingSelected], nothingSelected],
  [[readOnlyLibrary, nothingSelected], readOnlyLibrary],
  [[], true],
])('of what must hold (%j) the first that does not is told: %j', (conditions, told) => {
  expect(allOf(...conditions)).toBe(told);
});

const highlighting = ['article.highlight'] as const;
function Impossible({ why }: { why: string }) {
  useImpossible(highlighting, why);
  return null;
}
function Highlight({ selected }: { selected: boolean }) {
  useCommand('article.highlight', () => undefined, { enabled: selected || nothingSelected });
  return null;
}
const now = () => liveCommand(useRegistry.getState().registered, 'article.highlight');

test('a command that cannot run says why; who handles it is heard before who says that nothing does', async () => {
  const { show } = await mount(null);
  expect(now()).toMatchObject({ enabled: false, why: 'Not in what is shown now' });
  await show([<Highlight key="a" selected={false} />]);
  expect(now()).toMatchObject({ enabled: false, why: nothingSelected });
  expect(runCommand('article.highlight')).toBe(false);
  await show([<Highlight key="a" selected />, <Impossible key="b" why="Open an article first" />]);
  expect(now()).toMatchObject({ enabled: true, why: null });
  expect(runCommand('article.highlight')).toBe(true);
  await show([<Impossible key="b" why="Finish editing the text first" />]);
  expect(now()).toMatchObject({ enabled: false, why: 'Finish editing the text first' });
  expect(runCommand('article.highlight')).toBe(false);
});
