import type { FieldOrigin } from '#common/model/article';

const words: Record<FieldOrigin, string> = {
  user: 'entered by you',
  file: 'from the file',
  'page metadata': 'from the page’s metadata',
  text: 'from the text',
  inferred: 'worked out, not stated',
};

/** Where a field's value came from, in words; nothing for an empty field. `why` is its reason, where it has one. */
export function sayOrigin(field: { from: FieldOrigin; why?: string | undefined }, isEmpty: boolean): string {
  if (isEmpty) return '';
  return field.why === undefined || field.why === ''
    ? words[field.from]
    : `${words[field.from]}: ${field.why}`;
}
