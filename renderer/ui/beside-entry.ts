import { besideTrouble, openBeside } from '../platform/open-beside';
import type { MenuAction } from './ContextMenu';

/** A menu's entry that opens an article beside the one at hand, greyed with the reason where it cannot. */
export function besideEntry(article: string, run = (): void => openBeside(article)): MenuAction {
  const why = besideTrouble(article);
  return { label: 'Open beside', keys: 'Mod+Enter', disabled: why !== null, why, run };
}
