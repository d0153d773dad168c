/** One measured figure of the report. */
export interface Figure {
  /** What was done, in words for a reader of the report. */
  readonly work: string;
  /** What we took, and in what: `ms`, `MB`, `KB`. */
  readonly ours: number;
  readonly unit: string;
  /** What it was measured beside in the same run; none where the aim is a figure of its own. */
  readonly beside?: { readonly what: string; readonly value: number } | undefined;
  /** What is aimed at, in words, and whether it was met; null where there is nothing to aim at. */
  readonly aim?: { readonly words: string; readonly met: boolean } | undefined;
}

/** Tells `npm run bench` one figure: a line of JSON on stdout. */
export function tell(figure: Figure): void {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}

/** A figure beside something, with an aim on the ratio of the two. */
export function tellRatio(
  work: string,
  unit: string,
  ours: number,
  beside: { what: string; value: number },
  most: number | null,
): void {
  const aim =
    most === null
      ? undefined
      : { words: `at most ${most} times ${beside.what}`, met: ours <= most * beside.value };
  tell({ work, unit, ours, beside, aim });
}

/** A figure with a limit of its own. */
export function tellLimit(work: string, unit: string, ours: number, most: number): void {
  tell({ work, unit, ours, aim: { words: `at most ${most} ${unit}`, met: ours <= most } });
}

/** Says on stderr what is being done, or why something was left out. */
export function note(words: string): void {
  process.stderr.write(`  ${words}\n`);
}
