// @vitest-environment jsdom
import './node-bytes';
import { expect, test } from 'vitest';
import { TimelineStrip } from '../../../renderer/features/events';
import { rigForEach } from '../../support/rig-for-each';
import { showOver, until } from '../../support/rig-window';

const rig = rigForEach();

test('a timeline whose events have no date says so and what to do, until one has', async () => {
  const { event } = await rig.client.events.create({ title: 'The ferry sank' });
  await showOver(rig, <TimelineStrip room="strip" />);
  const says = (words: string): boolean => document.body.textContent.includes(words);
  await until(() => says('The event has no date yet'));
  await rig.client.events.create({ title: 'The inquiry' });
  await until(() => says('None of 2 events has a date yet'));
  const date = { edtf: '2031-05-06', words: '6 May 2031', at: null, against: null, by: 'user' as const };
  await rig.client.events.edit({ id: event.id, fields: { date: { ...date, confirmed: true } } });
  await until(() => !says('has a date yet'));
  expect(says('The ferry sank')).toBe(true);
});
