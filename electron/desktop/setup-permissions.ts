import type { Session } from 'electron';

/** A page of ours needs to write to the clipboard when the user copies; nothing else is ever granted. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Denies every permission a page may ask for, and every device it may look for. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(granted.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => granted.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
}
