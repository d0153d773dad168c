/** Folders that programs keep in step with other computers, by the names they give them. */
const synced: readonly (readonly [RegExp, string])[] = [
  [/^dropbox( \(.*\))?$/i, 'Dropbox'],
  [/^onedrive([ -].*)?$/i, 'OneDrive'],
  [/^(google ?drive|googledrive-.*|my drive)$/i, 'Google Drive'],
  [/^(icloud ?drive|mobile documents|icloud~.*)$/i, 'iCloud Drive'],
  [/^nextcloud\d?$/i, 'Nextcloud'],
  [/^owncloud$/i, 'ownCloud'],
  [/^(pcloud ?drive|pclouddrive)$/i, 'pCloud'],
  [/^syncthing$/i, 'Syncthing'],
];

/** Linux's numbers of file systems that lie on another computer (statfs(2)): NFS, SMB, CIFS, SMB2, AFS, Coda, NCP, Ceph. */
const remote: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x73757245, 0x564c, 0x00c36400,
]);

/**
 * What a user should know of where a library lies, from its absolute path and, on Linux, the number of the file system
 * there (null where it is not known): a folder that is synchronised, or a drive on the network (also a UNC path). Null
 * where nothing speaks against the place.
 */
export function placeRisk(path: string, fileSystem: number | null = null): string | null {
  const parts = path.split(/[\\/]+/).filter((part) => part !== '');
  const program = parts.flatMap((part) => synced.filter(([name]) => name.test(part)))[0]?.[1];
  if (program !== undefined) {
    return `This library lies in a folder that ${program} copies to other computers. Open it on one computer at a time, and let ${program} finish before you open it on another: it copies file by file, and what two computers write at once it cannot join. A library in a folder of this computer alone, with a copy made by hand, is safer.`;
  }
  // The number is signed where a long has 32 bits.
  const onNetwork = fileSystem !== null && remote.has(fileSystem >>> 0);
  if (onNetwork || /^(\\\\|\/\/)[^\\/.?]/.test(path)) {
    return 'This library lies on a drive of the network. When the connection breaks, changes are refused until it is back; some such drives also promise that a change is safe before it is. A library in a folder of this computer is safer.';
  }
  return null;
}
