import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '#common/change/change';
import { put } from '#common/change/build';
import { Activity } from '#common/history/activity';
import type { ChangeId, GroupId } from '#common/model/ids';
import { tagNamed } from '../../support/tag-named';
import { fixedClock } from '../../support/store';

/** A history: each number says which of the acts so far is added to, taken back, or returned to; -1 begins a new one. */
const anyHistory = fc.array(
  fc.record({
    how: fc.constantFrom('add', 'add', 'undoes', 'reverts', 'returnsTo'),
    pick: fc.integer({ min: -1, max: 8 }),
  }),
  { minLength: 1, maxLength: 30 },
);

function changesOf(history: { readonly how: string; readonly pick: number }[]): Change[] {
  const parts = fixedClock();
  const changes: Change[] = [];
  for (const [index, { how, pick }] of history.entries()) {
    const earlier = changes[pick];
    const joins = how === 'add' && earlier && earlier.undoes === undefined;
    changes.push({
      seq: index + 1,
      id: parts.ids.next<ChangeId>(),
      at: new Date(parts.now()).toISOString(),
      by: 'tester',
      device: 'here',
      base: index,
      group: joins ? earlier.group : parts.ids.next<GroupId>(),
      label: `change ${index + 1}`,
      ops: [put('tags', tagNamed(`${index}`, parts))],
      ...(earlier && how === 'undoes' ? { undoes: earlier.group } : {}),
      ...(earlier && how === 'reverts' ? { reverts: earlier.group } : {}),
      ...(earlier && how === 'returnsTo' ? { returnsTo: earlier.seq } : {}),
    });
  }
  return changes;
}

const told = (activity: Activity) =>
  Array.from({ length: activity.count }, (_, index) => {
    const act = activity.at(index);
    return act && { ...act, inEffect: activity.inEffect(act) };
  });

test('a history read backwards from any point tells the same acts as one that was heard from the start', () => {
  fc.assert(
    fc.property(anyHistory, fc.nat(30), (history, from) => {
      const changes = changesOf(history);
      const heard = new Activity();
      for (const change of changes) heard.addNewer(change);
      const read = new Activity();
      const start = Math.min(from, changes.length);
      for (const change of changes.slice(start)) read.addNewer(change);
      for (const change of changes.slice(0, start).toReversed()) read.addOlder(change);
      expect(told(read)).toEqual(told(heard));
      const places = told(heard).map((act) => act?.last ?? 0);
      expect(places).toEqual([...places].sort((a, b) => b - a));
    }),
  );
});
