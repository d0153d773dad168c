// @vitest-environment jsdom
import './node-bytes';
import { expect, test } from 'vitest';
import { goToLooseEnd } from '../../../renderer/features/loose-ends/open-loose-end';
import { SourcesHosts } from '../../../renderer/features/sources';
import { rigForEach } from '../../support/rig-for-each';
import { click, dialogSays, showOver, until } from '../../support/rig-window';
import { addArticle } from '../../support/router-rig';
import { toldTwice } from '../../support/told-twice';
import { byRole } from '../../unit/renderer/mount';

const rig = rigForEach();

/** What was said of the articles, as "copy" or "separate", each once. */
const said = (): string[] => [...new Set([...rig.library.data.relations.values()].map(({ kind }) => kind))];
const boxes = (): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>('[role="dialog"] input[type="checkbox"]'),
];

/** Opens the loose end of four copies of one text as a user does, and waits for its articles. */
async function openGroup(): Promise<void> {
  const text = toldTwice[0]?.original ?? '';
  for (const n of [1, 2, 3, 4])
    await addArticle(rig, `${text}\nPrinted by paper ${n}.`, { title: `Paper ${n}` });
  await showOver(rig, <SourcesHosts />);
  let group = (await rig.client.looseEnds.list({})).rows.find(({ members }) => members > 0);
  for (let round = 0; round < 100 && !group; round++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    group = (await rig.client.looseEnds.list({})).rows.find(({ members }) => members > 0);
  }
  if (!group) throw new Error('no loose end of many copies');
  goToLooseEnd(group);
  await until(() => boxes().length === 4);
}

test('many copies are called one source in one act; one undo opens the question again', async () => {
  await openGroup();
  expect(dialogSays('4 articles look like copies or rewordings of one another')).toBe(true);
  expect(boxes().every(({ checked }) => checked)).toBe(true);
  await click(byRole(document, 'button', 'One source'));
  await until(() => boxes().length === 0);
  expect(said()).toEqual(['copy']);
  await rig.client.feed.undo();
  expect(said()).toEqual([]);
});

test('those left out stay open: the dialog goes on with them; two can be read side by side', async () => {
  await openGroup();
  await click(boxes()[3]);
  expect(dialogSays('3 chosen')).toBe(true);
  await click(byRole(document, 'button', 'Separate sources'));
  await until(() => said().length === 1);
  expect(said()).toEqual(['separate']);
  await click(byRole(document, 'button', 'Side by side'));
  await until(() => document.querySelectorAll('[role="dialog"]').length === 2);
});
