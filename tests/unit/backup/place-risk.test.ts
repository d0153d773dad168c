import { expect, test } from 'vitest';
import { placeRisk } from '#common/backup/place-risk';

test.each([
  ['/Users/ada/Dropbox/Case', 'Dropbox'],
  ['/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/Case', 'iCloud Drive'],
  ['/Users/ada/Library/CloudStorage/GoogleDrive-ada@example.org/My Drive/Case', 'Google Drive'],
  ['C:\\Users\\Ada\\OneDrive - Institute\\Case', 'OneDrive'],
  ['/home/ada/Nextcloud/Case', 'Nextcloud'],
  ['\\\\server\\share\\Case', 'a drive of the network'],
])('the risk of %s is named', (path, named) => {
  expect(placeRisk(path)).toContain(named);
});

test.each([
  '/home/ada/Documents/Dropbox leaks',
  'C:\\Users\\Ada\\Documents\\Case',
  '/home/ada/OneDriver',
  '\\\\?\\C:\\Case',
])('nothing speaks against %s', (path) => expect(placeRisk(path)).toBeNull());
