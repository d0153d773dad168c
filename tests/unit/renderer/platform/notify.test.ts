// @vitest-environment jsdom
import { notificationsStore } from '@mantine/notifications';
import { expect, test } from 'vitest';
import { notify } from '../../../../renderer/platform/notify';

test('a refusal goes by itself in time, what is wrong stays until it is dismissed', () => {
  const nothingShown = { ...notificationsStore.getState(), notifications: [], queue: [] };
  notificationsStore.setState(nothingShown);
  const said = (code: string, message: string): Error => Object.assign(new Error(message), { code });
  notify.trouble(said('REFUSED', 'Put the caret between two words.'));
  notify.trouble(said('STORAGE', 'The disk is full.'));
  const { notifications, queue } = notificationsStore.getState();
  const stays = [...notifications, ...queue].map(({ message, autoClose }) => [message, autoClose === false]);
  notificationsStore.setState(nothingShown);
  expect(stays).toEqual([
    ['Put the caret between two words.', false],
    ['The disk is full.', true],
  ]);
});

test('a title written from right to left is set apart in what is said', () => {
  const nothingShown = { ...notificationsStore.getState(), notifications: [], queue: [] };
  notificationsStore.setState(nothingShown);
  notify.done('Undid: deletion of “הנמל”');
  notify.trouble('“ميناء.txt” was not imported.');
  const { notifications, queue } = notificationsStore.getState();
  const said = [...notifications, ...queue].map(({ message }) => message);
  notificationsStore.setState(nothingShown);
  expect(said).toEqual([
    'Undid: deletion of “\u2068הנמל\u2069”',
    '“\u2068ميناء.txt\u2069” was not imported.',
  ]);
});
