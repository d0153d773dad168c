import type { Api } from '../../../platform/api';
import type { Requests } from '../../../platform/requests';

type Asked = Requests['link']['passage'];

let last: { readonly words: string; readonly annotation: string } | null = null;

/** Remembers the highlight that a link made of these words. */
export function rememberLinked(passage: Asked, annotation: string): void {
  if (!('annotation' in passage)) last = { words: JSON.stringify(passage), annotation };
}

/**
 * The same words linked again, while they are still selected, are the highlight that the first link made: not a
 * second one over it. Unless that was undone since.
 */
export async function asHighlighted(api: Api, passage: Asked): Promise<Asked> {
  if ('annotation' in passage || last?.words !== JSON.stringify(passage)) return passage;
  const { annotation } = last;
  return api.annotations.get({ id: annotation }).then(
    () => ({ annotation }),
    () => passage,
  );
}
