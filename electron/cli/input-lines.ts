/**
 * The lines of a stream of UTF-8 bytes, without their LF, each as soon as it is whole; a byte order mark at the
 * start and a CR before the LF are left out. Nothing else ends a line: JSON may hold U+2028 as it is, which is
 * why Node's readline will not do.
 */
export async function* inputLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  for await (const bytes of input) {
    const pieces = decoder.decode(bytes, { stream: true }).split('\n');
    // A line longer than many chunks is put together once, when its end has come.
    const rest = pieces.pop() ?? '';
    for (const piece of pieces) {
      yield withoutReturn(parts.join('') + piece);
      parts = [];
    }
    parts.push(rest);
  }
  const last = withoutReturn(parts.join('') + decoder.decode());
  if (last !== '') yield last;
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
