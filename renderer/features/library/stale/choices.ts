import type { DateChoice, StaleDate } from '#common/contract/dates';

/** What the user has chosen for one date of the list: a reading as EDTF, or that it stays as it is. */
export type Taking = DateChoice['take'];

/** Choices made so far, by `keyOf` their date. */
export type Takings = ReadonlyMap<string, Taking>;

/** Names a date together with what it is read against: once that changes, a choice made before no longer counts. */
export function keyOf({ place, current }: Pick<StaleDate, 'place' | 'current'>): string {
  return `${place.id} ${place.field} ${current ?? ''}`;
}

/** What is to become of a date: what was chosen, else what is proposed; undefined where the user has to say. */
export function takingOf(row: StaleDate, takings: Takings): Taking | undefined {
  const chosen = takings.get(keyOf(row));
  return chosen ?? (row.proposed === null ? undefined : { edtf: row.proposed });
}

/** The choices to send for the dates that have one; the others are left alone. */
export function decided(rows: readonly StaleDate[], takings: Takings): DateChoice[] {
  return rows.flatMap((row) => {
    const take = takingOf(row, takings);
    return take === undefined ? [] : [{ place: row.place, current: row.current, take }];
  });
}
