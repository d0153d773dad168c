import { expect, test } from 'vitest';
import { renderNotices } from '../../build/notices/render-notices.mjs';
import { shippedPackages } from '../../build/notices/shipped-packages.mjs';
import { projectRoot, readSource } from './project';

test('the notices name what is installed now (else: npm run notices)', () => {
  const packages = shippedPackages(projectRoot);
  expect(packages.length).toBeGreaterThan(100);
  expect(readSource('THIRD-PARTY-NOTICES.txt') === renderNotices(packages)).toBe(true);
});

const mit = { name: 'a', version: '1.0.0', licence: 'MIT', text: 'Do as you like' };

test('packages under the same text stand together, each with its version', () => {
  const notices = renderNotices([
    mit,
    { ...mit, name: 'b', version: '2.0.0' },
    { ...mit, name: 'c', licence: 'CC0-1.0', text: '' },
  ]);
  expect(notices.match(/Do as you like/g)).toHaveLength(1);
  expect(notices).toContain('a 1.0.0 (MIT)\nb 2.0.0 (MIT)\n\nDo as you like\n');
  expect(notices).toContain(
    'c 1.0.0 (CC0-1.0)\n\nCC0-1.0. The package carries no licence file of its own.\n',
  );
});

test.for(['GPL-3.0', 'AGPL-1.0', 'MPL-2.0', 'unknown'])(
  'a licence nobody agreed to is refused: %s',
  (licence) => {
    expect(() => renderNotices([{ ...mit, licence }])).toThrow(`a (${licence})`);
  },
);
