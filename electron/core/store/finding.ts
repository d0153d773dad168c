/** Something found wrong, or worth knowing, in a library. */
export interface Finding {
  /** A stable word for programs, as `journal line` or `orphan`. */
  readonly kind: string;
  /** What is the matter, as a sentence. */
  readonly what: string;
  /** The file, line or record concerned. */
  readonly where: string;
  /** What the user can do about it, as a sentence. */
  readonly remedy: string;
}

/** What the parts of an examination add to: what is wrong, and what is only worth knowing. */
export interface Findings {
  readonly damage: Finding[];
  readonly notices: Finding[];
}

/** What to do about something that a repair mends; `does` goes on after “it”. */
export function byRepair(does: string): string {
  return `Run check with --repair: it ${does}, after a backup, as a change you can undo.`;
}
