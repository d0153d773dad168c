import { useLibrary } from '../../platform/session';

/** The library's name, and the way to another. */
export function LibrarySwitcher() {
  return <span>{useLibrary().name}</span>;
}
