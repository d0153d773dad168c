import { datedFields } from '#common/mend/dated-fields';
import { isNoDate } from '#common/mend/mend-record';
import type { LibraryData } from '#common/model/library';
import { byRepair, type Findings } from './finding';

/** Holds the EDTF value of every date, and of every date one was worked out against, to being one. */
export function checkDates(data: LibraryData, findings: Findings): void {
  for (const { collection, id, field, date } of datedFields(data)) {
    const where = `${collection} ${id}`;
    if (isNoDate(date.edtf)) {
      const what = `${field} is “${date.edtf}”, which is no date.`;
      const remedy = byRepair('takes it out and keeps the words');
      findings.damage.push({ kind: 'date', what, where, remedy });
    }
    if (isNoDate(date.against?.edtf)) {
      const what = `${field} was worked out against “${date.against?.edtf}”, which is no date.`;
      const remedy = byRepair('takes that out and keeps the date');
      findings.damage.push({ kind: 'date', what, where, remedy });
    }
  }
}
