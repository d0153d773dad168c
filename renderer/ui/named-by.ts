/** What the one control of a field is given: the field's name names it, and a click on that name goes to it. */
export function namedBy(labelId: string): { id: string; 'aria-labelledby': string } {
  return { id: controlId(labelId), 'aria-labelledby': labelId };
}

/** The id of the control that a field's name is for. */
export function controlId(labelId: string): string {
  return `${labelId}-control`;
}
