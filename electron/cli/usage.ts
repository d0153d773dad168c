/** How each command is called, what it does, and what its options are for, in the order of a piece of work. */
const commandsUsage: readonly (readonly [name: string, usage: string])[] = [
  [
    'sample',
    `  throughline sample DIR                        make the sample library in a new or empty folder`,
  ],
  [
    'import',
    `  throughline import DIR FILE... [--published EDTF] [--json]
                                                import .txt, .md and .html files; DIR is made if new; a
                                                backup that is due follows where it takes but a moment`,
  ],
  [
    'list',
    `  throughline list DIR articles|relations|annotations|evidence|events|notes|tags [--json]
                                                the records of one kind`,
  ],
  [
    'export',
    `  throughline export DIR --format markdown|html|chronology|evidence --out FILE
                    [--scope all|article:ID|tag:ID|event:ID|note:ID] [--style note|author-date]
                    [--extent quotes|context|article] [--no-comments]
                                                write the annotated notes, whole or not at all; chronology and
                                                evidence are tables (CSV); --style is how sources are cited,
                                                --extent the quotes alone, in their sentence or with the whole
                                                annotated article`,
  ],
  [
    'check',
    `  throughline check DIR [--repair] [--export FILE]
                                                look for damage; --repair mends what can be mended without
                                                guessing; --export verifies an export against DIR`,
  ],
  [
    'restore',
    `  throughline restore DIR [--list | --from ID --to DIR2] [--json]
                                                the backups of a library; --from makes one a library again in the new
                                                folder DIR2 and says what differs from DIR now; without --to it only
                                                says so; DIR is not touched`,
  ],
  [
    'dates',
    `  throughline dates FILE [--published DATE] [--language en|de] [--json]
                                                the dates, times and durations a text tells, counted from the day it
                                                was published`,
  ],
  [
    'reanchor',
    `  throughline reanchor [--json] < CASES         where passages are after their text changed: a case a line, as JSON,
                                                with "old", "new", "start" and "end", or with "new", "exact",
                                                "prefix", "suffix", "start" and "end"`,
  ],
  [
    'similar',
    `  throughline similar DIR [--json]              the pairs of articles that are alike: a copy or a rewording (one source),
                                                or related (not one), with the passages that tell the same`,
  ],
  ['serve', `  throughline serve DIR [--port N] [--no-open]  work on a library in the browser`],
];

/** The help text: what stands on stdout for `--help`, on stderr where no command was named. */
export const usage = `throughline: an offline research notebook, from the command line. DIR is a library's folder.

${commandsUsage.map(([, each]) => each).join('\n')}

Exit: 0 done, 1 failed (one line on stderr says why), 2 the command line made no sense.`;

/** The help of one command: all of it would push out of sight what was wrong. Null for a name that is none of them. */
export function usageOf(command: string): string | null {
  return commandsUsage.find(([name]) => name === command)?.[1] ?? null;
}

/** What is said after a command line that made no sense: how that command is called, or which commands there are. */
export function usageAfter(command: string): string {
  if (command === '') return usage;
  const names = commandsUsage.map(([name]) => name).join(', ');
  return usageOf(command) ?? `The commands are ${names}. “throughline --help” says what each does.`;
}
