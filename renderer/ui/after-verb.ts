/** A label as it goes on in a sentence: "Link to event" -> "link to event"; names keep their capitals. */
export function afterVerb(label: string): string {
  const second = label.charAt(1);
  return second !== '' && second === second.toUpperCase() && second !== second.toLowerCase()
    ? label
    : label.charAt(0).toLowerCase() + label.slice(1);
}
