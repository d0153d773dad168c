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
