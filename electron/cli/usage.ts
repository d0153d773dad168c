/** The help text: what stands on stdout for `--help`, on stderr after a command line that made no sense. */
export const usage = `throughline: an offline research notebook, from the command line. DIR is a library's folder.

  throughline sample DIR                        make the sample library in a new or empty folder
  throughline import DIR FILE... [--published EDTF] [--json]
                                                import .txt, .md and .html files; DIR is made if new; a
                                                backup that is due follows where it takes but a moment
  throughline list DIR articles|relations|annotations|evidence|events|notes|tags [--json]
                                                the records of one kind
  throughline export DIR --format markdown|html --out FILE [--scope all|article:ID|tag:ID|event:ID|note:ID]
                    [--style note|author-date] [--extent quotes|context|article] [--no-comments]
                                                write the annotated notes, whole or not at all; the formats
                                                chronology.csv and evidence.csv write tables; --style is how sources
                                                are cited, --extent the quotes alone, in their sentence or
                                                with the whole annotated article
  throughline check DIR [--repair] [--export FILE]
                                                look for damage; --repair mends what can be mended without guessing
                                                again as far as it can be; --export verifies an export against DIR
  throughline restore DIR [--list | --from ID --to DIR2] [--json]
                                                the backups of a library; --from makes one a library again in the new
                                                folder DIR2 and says what differs from DIR now; without --to it only
                                                says so; DIR is not touched
  throughline dates FILE [--published DATE] [--language en|de] [--json]
                                                the dates, times and durations a text tells, counted from the day it
                                                was published
  throughline reanchor [--json] < CASES         where passages are after their text changed: a case a line, as JSON,
                                                with "old", "new", "start" and "end", or with "new", "exact",
                                                "prefix", "suffix", "start" and "end"
  throughline similar DIR [--json]              the pairs of articles that are alike: a copy or a rewording (one source),
                                                or related (not one), with the passages that tell the same
  throughline serve DIR [--port N] [--no-open]  work on a library in the browser

Exit: 0 done, 1 failed (one line on stderr says why), 2 the command line made no sense.`;
