/** The one function we take from `edtf` 4.11.1, which ships no types: its grammar. Throws when nothing parses. */
declare module 'edtf' {
  /** What doubt is marked: true for the whole date, or a bit for each digit of YYYYMMDD, the first the lowest. */
  type Marks = boolean | number;

  interface Parsed {
    readonly type: string;
    readonly level: number;
    /** The year first; months count from 0. */
    readonly values: readonly (number | null)[];
    readonly uncertain?: Marks;
    readonly approximate?: Marks;
    readonly unspecified?: number;
    readonly significant?: number;
  }

  export function parse(
    text: string,
    options?: { level?: number; types?: string[]; seasonUncertainty?: boolean },
  ): Parsed;
}
