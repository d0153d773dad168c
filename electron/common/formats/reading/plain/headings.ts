/*
 * Headings of plain text have no sign of their own. A paragraph taken for a heading reads oddly; a heading
 * taken for a paragraph hardly does: so only what can hardly be anything else becomes one.
 */

const maxTitle = { length: 150, words: 22 };
const maxHeading = { length: 70, words: 11 };
const maxQuestion = { length: 110, words: 18 };

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}

/** Lines with a job of their own at the head of an article. */
function isFurniture(text: string): boolean {
  const isByline = /^(?:by|from|written by|reporting by|editing by|photo(?:s|graphs?)? by)\s/i.test(text);
  const isDated = /\b\d{4}\s*$/.test(text) && wordCount(text) <= 5;
  const isAddress = /(?:https?:\/\/|www\.|@\w)/i.test(text);
  const isField =
    /^(?:published|updated|posted|date|last updated|source|author|tags?|photo|image|credit|file photo)\b/i.test(
      text,
    );
  return isByline || isDated || isAddress || isField;
}

function isHeadline(text: string, most: { length: number; words: number }): boolean {
  if (text.length > most.length || wordCount(text) > most.words) return false;
  if (!/\p{L}.*\p{L}/u.test(text) || /^\p{Ll}/u.test(text)) return false;
  if (/^(?:[-*•‣–—>#|"“‘'«]|\d{1,3}[.)]\s)/u.test(text)) return false;
  if (/[.,;:!…—–\-"”’»)\]。，；：！]$/u.test(text)) return false;
  return !isFurniture(text);
}

/** Whether a first line can be the title of what follows: short, no sentence, no byline and no date. */
export function canBeTitle(text: string): boolean {
  return isHeadline(text, maxTitle);
}

/** Whether a line that stands alone is a heading of the paragraph after it: short (a question may be longer). */
export function canBeHeading(text: string, next: string): boolean {
  if (!isHeadline(text, text.endsWith('?') ? maxQuestion : maxHeading)) return false;
  return next.length >= 80 && next.length >= text.length * 1.5;
}

/** The name in a line like "By A. Writer", or null. */
export function bylineOf(text: string): string | null {
  if (text.length > 100 || /[.!?]["”]?$/.test(text)) return null;
  const [, name] = /^by\s+(\p{Lu}[^\n]*)$/iu.exec(text) ?? [];
  return name !== undefined && /^\p{Lu}/u.test(name) && wordCount(name) <= 12 ? name.trim() : null;
}
