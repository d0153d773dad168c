import type { ActRow, BinRow } from '#common/contract/history';
import { kindWords } from '#common/model/kind-words';
import { countedKind } from '../../ui/counted';
import { whenMade } from '../../ui/when-made';

/** A label as it begins a line: "new tag “x”" -> "New tag “x”". */
function asTitle(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** What an act is called in the list. */
export function actTitle({ act, label }: Pick<ActRow, 'act' | 'label'>): string {
  if (act === 'undid') return `Undid: ${label}`;
  return act === 'redid' ? `Did again: ${label}` : asTitle(label);
}

/** What an act touched, and what became of it, in a line. */
export function actDetail({ touched, undone, upgrade }: ActRow): string {
  const what = upgrade
    ? ['by Throughline itself']
    : touched.map(({ kind, count }) => countedKind(kind, count));
  return [what.join(', '), ...(undone ? ['taken back since'] : [])].join(' · ');
}

/** What lies in the bin, as it is called. */
export function binTitle({ name, label, kind }: BinRow): string {
  if (name !== '') return name;
  // An article without a title is known by its label, which the act is named by.
  if (kind === 'articles') return /“(.+)”/u.exec(label)?.[1] ?? asTitle(label);
  return kind === 'notes' || kind === 'events' ? `Untitled ${kindWords[kind][0]}` : asTitle(label);
}

/** Its kind, when it was deleted and what went with it, in a line. */
export function binDetail({ kind, at, others }: BinRow): string {
  const went = others.map((other) => countedKind(other.kind, other.count)).join(', ');
  return [
    asTitle(kindWords[kind][0]),
    `deleted ${whenMade(at)}`,
    ...(went === '' ? [] : [`with ${went}`]),
  ].join(' · ');
}

const dayOf = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const timeOf = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** The day a moment falls on where this machine is, in words. */
export const dayWords = (at: string): string => dayOf.format(new Date(at));

/** Its time of day: "14:05". */
export const timeWords = (at: string): string => timeOf.format(new Date(at));
