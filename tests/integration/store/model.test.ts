import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collections, type LibraryData } from '#common/model/library';
import type { Library } from '#core/store/open-library';
import { createUndo, type UndoStack } from '#core/store/undo';
import { unsyncedFiles } from '../../support/faulty-files';
import { anyStep, opsOf, type Step } from '../../support/random-ops';
import { opened, temporaryFolder, testParts } from '../../support/store';

type Act = Step | { readonly do: 'undo' | 'redo' | 'reopen' | 'compact' | 'burst' };

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: anyStep },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('reopen' as const, 'compact' as const, 'burst' as const) }),
  },
);

function plain(data: LibraryData): Record<string, unknown> {
  return Object.fromEntries(collections.map((name) => [name, Object.fromEntries(data[name])]));
}

/** One library walked through acts; remembers what memory said before each reopening. */
class Walk {
  private readonly parts = testParts({ files: unsyncedFiles });
  private known: string[] = [];
  private undo: UndoStack;

  private constructor(private library: Library) {
    this.undo = createUndo(library);
  }

  static async in(folder: string): Promise<Walk> {
    return new Walk(await opened(folder, testParts({ files: unsyncedFiles }), { create: true }));
  }

  async take(act: Act): Promise<void> {
    switch (act.do) {
      case 'undo':
        await this.undo.undo();
        return;
      case 'redo':
        await this.undo.redo();
        return;
      case 'compact':
        expect(await this.library.compact()).toMatchObject({ ok: true });
        return;
      case 'reopen':
        return this.reopen();
      case 'burst':
        await Promise.all([1, 2, 3].map((n) => this.step({ do: 'tag', words: `burst ${n}` })));
        return;
      default:
        await this.step(act);
    }
  }

  async reopen(): Promise<void> {
    await this.undo.ready;
    const before = { data: plain(this.library.data), seq: this.library.seq, undo: this.undo.state() };
    await this.library.close();
    this.library = await opened(this.library.folder, this.parts);
    this.undo = createUndo(this.library);
    await this.undo.ready;
    expect(this.library.opened).toMatchObject({ damage: [], torn: null });
    const after = { data: plain(this.library.data), seq: this.library.seq, undo: this.undo.state() };
    expect(after).toEqual(before);
  }

  async close(): Promise<void> {
    await this.library.close();
  }

  private async step(step: Step): Promise<void> {
    const ops = opsOf(step, this.library.head, this.known, () => {
      const id = this.parts.ids.next();
      this.known.push(id);
      return id;
    });
    if (ops.length === 0) return;
    const result = await this.library.commit({ label: step.do, ops });
    if (!result.ok) throw new Error(result.error.message);
  }
}

test('a reopened library is the library that was closed, whatever was done in it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 5, maxLength: 40 }), async (acts) => {
      const folder = await temporaryFolder();
      const walk = await Walk.in(join(folder.path, 'l'));
      try {
        for (const act of acts) await walk.take(act);
        await walk.reopen();
      } finally {
        await walk.close();
        await folder.remove();
      }
    }),
    { numRuns: 40 },
  );
});
