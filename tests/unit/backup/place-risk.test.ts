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

test.each([
  ['NFS', 0x6969],
  ['CIFS', 0xff534d42],
  ['CIFS where numbers have 32 bits', 0xff534d42 | 0],
  ['SMB2', 0xfe534d42],
])('a folder that %s mounts lies on the network, whatever its path', (_name, type) => {
  expect(placeRisk('/mnt/case', type)).toContain('a drive of the network');
});

test.each([
  ['ext4', 0xef53],
  ['btrfs', 0x9123683e],
  ['nothing known', null],
])('a folder on %s does not', (_name, type) => expect(placeRisk('/mnt/case', type)).toBeNull());
