import type { HeldFile } from '../model/article';
import { counted } from './phrases';

const roles: Readonly<Record<HeldFile['role'], string>> = {
  original: 'Original',
  attachment: 'Attachment',
  translation: 'Translation',
};

/** “Original: page.html (text/html)”. */
export function fileWords({ role, name, mediaType }: HeldFile): string {
  return `${roles[role]}: ${name} (${mediaType})`;
}

/** What stands above the articles that are one source with another. */
export function copiesWords(count: number): string {
  return `Counted as one source with ${counted(count, 'other article')}:`;
}
