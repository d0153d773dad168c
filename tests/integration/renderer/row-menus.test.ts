import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArticleRow, EventRow, NoteRow } from '#common/contract/rows';
import { eventMenu } from '../../../renderer/features/events/event-menu';
import { articleMenu } from '../../../renderer/features/library/article-acts';
import { noteMenu } from '../../../renderer/features/library/note-menu';
import type { Api } from '../../../renderer/platform/api';
import type { MenuAction, MenuEntry } from '../../../renderer/ui/ContextMenu';
import { addArticle, openRig, type RouterRig } from '../../support/router-rig';

let rig: RouterRig;
beforeEach(async () => {
  rig = await openRig();
});
afterEach(() => rig.close());

const act = <T>(work: (api: Api) => Promise<T>): Promise<T | undefined> => work(rig.client);

async function articleRow(): Promise<ArticleRow> {
  const [row] = (await rig.client.articles.list({})).rows;
  return row ?? Promise.reject(new Error('no article'));
}
async function eventRow(): Promise<EventRow> {
  const [row] = (await rig.client.events.list({})).rows;
  return row ?? Promise.reject(new Error('no event'));
}
async function noteRow(): Promise<NoteRow> {
  const [row] = (await rig.client.notes.list({})).rows;
  return row ?? Promise.reject(new Error('no note'));
}

interface Kind {
  readonly make: () => Promise<unknown>;
  readonly isPrivate: () => Promise<boolean>;
  readonly menu: (writable: boolean) => Promise<readonly MenuEntry[]>;
}
const kinds: Record<string, Kind> = {
  article: {
    make: () => addArticle(rig, 'Some words.'),
    isPrivate: async () => (await articleRow()).private,
    menu: async (writable) => articleMenu(await articleRow(), [], writable, act),
  },
  event: {
    make: () => rig.client.events.create({ title: 'A talk' }),
    isPrivate: async () => (await eventRow()).private,
    menu: async (writable) => eventMenu(await eventRow(), writable, act),
  },
  note: {
    make: () => rig.client.notes.create({}),
    isPrivate: async () => (await noteRow()).private,
    menu: async (writable) => noteMenu(await noteRow(), writable, act),
  },
};

function entry(menu: readonly MenuEntry[], label: string): MenuAction {
  const found = menu.find((each) => typeof each === 'object' && each.label === label);
  if (typeof found !== 'object') throw new Error(`no “${label}” in the menu`);
  return found;
}

test.each(Object.entries(kinds))(
  'the menu of a row keeps the %s private and lets it go out',
  async (_, kind) => {
    await kind.make();
    await entry(await kind.menu(true), 'Keep private: never export').run();
    expect(await kind.isPrivate()).toBe(true);
    await rig.client.feed.undo();
    expect(await kind.isPrivate()).toBe(false);
    await rig.client.feed.redo();
    await entry(await kind.menu(true), 'Let it be exported').run();
    expect(await kind.isPrivate()).toBe(false);
    expect(entry(await kind.menu(false), 'Keep private: never export').disabled).toBe(true);
  },
);
