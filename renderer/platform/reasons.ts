/** Whether something can be done now: `true`, or why not, in a few plain words that a user can act on. */
export type Possible = true | string;

/** Whether all of this holds; else why the first that does not. Written `allOf(writable || readOnlyLibrary, ...)`. */
export function allOf(...conditions: readonly Possible[]): Possible {
  return conditions.find((each) => each !== true) ?? true;
}

/** What is asked for most, in the same words everywhere. */
export const readOnlyLibrary = 'The library is open for reading only';
export const noArticle = 'Open an article first';
export const nothingSelected = 'Select words first';
export const nothingMarked = 'Select words or an annotation first';
export const noAnnotation = 'Select an annotation first';
