import { maxRichTextDepth } from '#common/model/rich-text';

/**
 * Whether a value is a rich text as `RichText` takes it, unchanged. Written out because a schema that refers to
 * itself costs most of what opening a library's comments and notes costs. Iterative: foreign files can be deep.
 */
export function fitsRichText(value: unknown): boolean {
  if (!isObject(value) || value['type'] !== 'doc') return false;
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxRichTextDepth) return false;
    const below: unknown[] = [];
    for (const node of level) {
      if (!fitsNode(node)) return false;
      if (node.content) for (const child of node.content) below.push(child);
    }
    level = below;
  }
  return true;
}

function fitsNode(node: unknown): node is { content?: unknown[] } {
  if (!isObject(node)) return false;
  const { type, attrs, content, marks, text } = node;
  return (
    typeof type === 'string' &&
    (text === undefined || typeof text === 'string') &&
    (attrs === undefined || isObject(attrs)) &&
    (content === undefined || Array.isArray(content)) &&
    (marks === undefined || (Array.isArray(marks) && marks.every(fitsMark)))
  );
}

function fitsMark(mark: unknown): boolean {
  if (!isObject(mark) || typeof mark['type'] !== 'string') return false;
  return mark['attrs'] === undefined || isObject(mark['attrs']);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
