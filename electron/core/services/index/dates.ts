import { parseEdtf } from '#common/time/edtf';
import type { EdtfDate } from '#common/time/edtf-value';

/** Parsed dates by their EDTF. Many records share a date, and parsing one is the dear part of ordering. */
export class Dates {
  readonly #parsed = new Map<string, EdtfDate | null>();

  /** The parsed date; null for none and for what does not parse. */
  of(edtf: string | null | undefined): EdtfDate | null {
    if (edtf === null || edtf === undefined) return null;
    const known = this.#parsed.get(edtf);
    if (known !== undefined) return known;
    const parsed = parseEdtf(edtf);
    const date = parsed.ok ? parsed.value : null;
    if (this.#parsed.size >= 20_000) this.#parsed.clear();
    this.#parsed.set(edtf, date);
    return date;
  }
}
