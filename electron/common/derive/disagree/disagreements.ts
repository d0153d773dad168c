import type { EdtfDate } from '../../time/edtf-value';
import { accountsApart } from './accounts';
import { announcersApart } from './announcers-apart';
import { datesApart } from './dates-apart';
import { doubtsApart } from './doubts-apart';
import type { Claim, Disagreement } from './found';
import { namesApart, type SameName, type ToldIn } from './names-apart';
import { numbersApart } from './numbers-apart';
import { officesApart } from './offices-apart';

/** An event with what is told of it, in the order it was first told. */
export interface ToldEvent {
  readonly title: string;
  readonly date: EdtfDate | null;
  readonly claims: readonly Claim[];
  /** The articles that bear on it, all of them: none where some text cannot be read, and names are not compared. */
  readonly texts: readonly ToldIn[];
  readonly same: readonly SameName[];
}

/**
 * What those who tell of an event do not agree on, in two grades: what cannot both hold, then what only one tells. A
 * false alarm costs more than a miss, so each is found only where the words leave no doubt that two tell of one thing.
 */
export function disagreementsIn({ title, date, claims, texts, same }: ToldEvent): Disagreement[] {
  const cannot = [
    ...datesApart(claims, date),
    ...numbersApart(claims, title, date),
    ...officesApart(claims),
    ...accountsApart(claims),
  ];
  // What the user has set against each other already is not told a second time as a doubt that was lost.
  const isSet = ({ a, b }: Disagreement): boolean =>
    cannot.some((each) => (each.a === a && each.b === b) || (each.a === b && each.b === a));
  const doubts = doubtsApart(claims).filter((each) => !isSet(each));
  return [...cannot, ...doubts, ...announcersApart(claims), ...namesApart(claims, texts, same)];
}
