/** How a text file begins, as it is encoded: see "Text and offsets" in the design. */
const opening = '{"format":1,"doc":{"type":"doc","content":[';

/**
 * The blocks that the beginning of a text file holds whole, so that first words can be shown while the rest is on its
 * way. Takes JSON that may break off anywhere, and at least how many UTF-16 units of it are wanted; gives the blocks as
 * parsed, none where the file begins otherwise. They are not checked: what is shown of them is for the eye alone.
 */
export function leadingBlocks(json: string, wanted: number): unknown[] {
  const blocks: unknown[] = [];
  if (!json.startsWith(opening)) return blocks;
  let from = opening.length;
  while (from < Math.min(json.length, opening.length + wanted) && json[from] === '{') {
    const end = objectEnd(json, from);
    if (end === null) break;
    blocks.push(JSON.parse(json.slice(from, end)));
    from = json[end] === ',' ? end + 1 : end;
  }
  return blocks;
}

/** Where the object that begins at `from` ends; null where it breaks off. */
function objectEnd(json: string, from: number): number | null {
  let depth = 0;
  let quoted = false;
  for (let at = from; at < json.length; at++) {
    const sign = json[at];
    if (quoted) {
      if (sign === '\\') at++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return at + 1;
  }
  return null;
}
