import { expect, test } from 'vitest';
import { isOurs, mayOpenOutside, mayRequest } from '../../../electron/desktop/origin';

test.each([
  ['throughline://app/', true],
  ['throughline://app', true],
  ['throughline://app/assets/index.js', true],
  ['throughline://app.evil.example/', false],
  ['throughline://apps/', false],
  ['throughline://app@evil.example/', false],
  ['throughline://app:80/', false],
  ['throughline:app/', false],
  ['https://throughline//app/', false],
  ['file:///throughline://app/', false],
  ['about:blank', false],
  ['data:text/html,throughline://app/', false],
  ['', false],
])('%s is ours: %s', (address, ours) => {
  expect(isOurs(address)).toBe(ours);
});

test.each([
  ['https://example.com/a?b#c', true],
  ['http://example.com', true],
  ['HTTPS://EXAMPLE.COM', true],
  ['mailto:someone@example.com', true],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  [' javascript:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['data:text/html,x', false],
  ['blob:https://example.com/1', false],
  ['smb://host/share', false],
  ['ms-settings:', false],
  ['vbscript:x', false],
  ['throughline://app/', false],
  ['\\\\host\\share', false],
  ['//example.com', false],
  ['', false],
])('%s may be opened outside: %s', (address, may) => {
  expect(mayOpenOutside(address)).toBe(may);
});

test.each([
  ['throughline://app/assets/font.woff2', true],
  ['blob:throughline://app/0a1b', true],
  ['data:image/png;base64,AAAA', true],
  ['blob:https://example.com/0a1b', false],
  ['https://example.com/', false],
  ['http://127.0.0.1:8080/', false],
  ['ws://127.0.0.1/', false],
  ['file:///etc/passwd', false],
  ['devtools://devtools/bundled/x', false],
])('%s may be asked for: %s', (address, may) => {
  expect(mayRequest(address)).toBe(may);
});
