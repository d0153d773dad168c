import { z } from 'zod';
import { codePointLength } from '#common/text/code-points';
import { err, ok, type Result } from '#common/result';

const Offset = z.number().int().nonnegative();
const Edited = z.object({ old: z.string(), new: z.string(), start: Offset, end: Offset });
const Quoted = z.object({
  new: z.string(),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
  start: Offset,
  end: Offset,
});

/** A passage to find again: with the text it was marked in, or by its words alone. Offsets are code points. */
export type ReanchorCase =
  | { readonly kind: 'edited'; readonly case: z.infer<typeof Edited> }
  | { readonly kind: 'quoted'; readonly case: z.infer<typeof Quoted> };

/** Reads one line of `throughline reanchor`. The error says what is wrong with it and what it needs. */
export function readCase(line: string): Result<ReanchorCase, string> {
  const parsed = parseJson(line);
  if (!parsed.ok) return parsed;
  const isEdited = typeof parsed.value === 'object' && parsed.value !== null && 'old' in parsed.value;
  if (!isEdited) {
    const quoted = Quoted.safeParse(parsed.value);
    return quoted.success ? ok({ kind: 'quoted', case: quoted.data }) : err(complaint(quoted.error));
  }
  const edited = Edited.safeParse(parsed.value);
  if (!edited.success) return err(complaint(edited.error));
  const { old, start, end } = edited.data;
  const length = codePointLength(old);
  if (start >= end)
    return err(`from ${start} to ${end} there are no words. Give an "end" after the "start".`);
  if (end > length)
    return err(`"end" is ${end}, but "old" has ${length} characters. Offsets count code points.`);
  return ok({ kind: 'edited', case: edited.data });
}

function parseJson(line: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(line) as unknown);
  } catch (error) {
    return err(
      `not JSON (${error instanceof Error ? error.message : String(error)}). Give one object a line.`,
    );
  }
}

function complaint(error: z.ZodError): string {
  const [issue] = error.issues;
  const field = issue?.path.join('.') ?? '';
  const what = `${field === '' ? 'the line' : `"${field}"`}: ${issue?.message ?? 'not understood'}`;
  return `${what}. Give "old", "new", "start", "end", or "new", "exact", "prefix", "suffix", "start", "end".`;
}
