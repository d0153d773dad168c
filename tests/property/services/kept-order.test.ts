import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Groups } from '#core/services/index/groups';
import { compareText, KeptOrder } from '#core/services/index/kept-order';

interface Item {
  readonly id: string;
  readonly key: number | null;
}

const step = fc.record({ id: fc.constantFrom(...'abcdefgh'), key: fc.option(fc.nat(3)), gone: fc.boolean() });

/** The whole list sorted anew: what a kept order must equal at any time. */
function sorted(items: ReadonlyMap<string, Item>, descending: boolean): string[] {
  const all = [...items.values()].sort((a, b) => compareText(a.id, b.id));
  const keyed = all.filter((item) => item.key !== null).sort((a, b) => (a.key ?? 0) - (b.key ?? 0));
  const keyless = all.filter((item) => item.key === null);
  return [...(descending ? keyed.toReversed() : keyed), ...keyless].map((item) => item.id);
}

test('after any changes an order is that of a fresh sort, whole and by window, from either end', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 40 }),
      fc.nat(5),
      fc.nat(8),
      fc.nat(8),
      (steps, fillAt, from, count) => {
        const items = new Map<string, Item>();
        const rules = { keyOf: (item: Item) => item.key, compare: (a: number, b: number) => a - b };
        const order = new KeptOrder(() => items.values(), rules);
        steps.forEach(({ id, key, gone }, nth) => {
          if (nth === fillAt) order.window(0, 1);
          if (gone) items.delete(id);
          else items.set(id, { id, key });
          order.update(id, items.get(id));
        });
        for (const descending of [false, true]) {
          const expected = sorted(items, descending);
          expect(order.window(0, Infinity, descending)).toEqual(expected);
          expect(order.window(from, count, descending)).toEqual(expected.slice(from, from + count));
        }
        expect(order.keyed).toBe([...items.values()].filter((item) => item.key !== null).length);
      },
    ),
  );
});

test('groups hold exactly the members last filed under each key, in order', () => {
  const keys = fc.uniqueArray(fc.constantFrom('x', 'y', 'z'));
  const filing = fc.record({ member: fc.constantFrom(...'abcdef'), keys, read: fc.boolean() });
  fc.assert(
    fc.property(fc.array(filing, { maxLength: 30 }), fc.boolean(), (filings, whenRead) => {
      const filed = new Map<string, readonly string[]>();
      const groups = new Groups(compareText, whenRead ? () => filed : null);
      for (const each of filings) {
        filed.set(each.member, each.keys);
        groups.update(each.member, each.keys);
        if (each.read) groups.of('x');
      }
      for (const key of ['x', 'y', 'z']) {
        const expected = [...filed]
          .flatMap(([member, under]) => (under.includes(key) ? [member] : []))
          .sort();
        expect(groups.of(key)).toEqual(expected);
        expect(groups.count(key)).toBe(expected.length);
      }
      for (const [member, under] of filed) expect(groups.keysOf(member)).toEqual(under);
    }),
  );
});
