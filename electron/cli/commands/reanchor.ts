import type { ReanchorAnswer } from '#common/text/reanchor/answer';
import { reanchorer } from '#common/text/reanchor/reanchorer';
import { readArguments } from '../arguments';
import type { Command } from '../command';
import { inputLines } from '../input-lines';
import { exits } from '../io';
import { readCase } from '../reanchor-case';

const unanswerable: ReanchorAnswer = { state: 'orphan', start: null, end: null, confidence: 0, places: [] };

/**
 * `reanchor [--json] < CASES`: one answer per case, in order, each written before the next case is read. A line
 * that is no case is named on stderr and answered `orphan`, so that answer n always belongs to case n; exit 1 at
 * the end. Blank lines are passed over.
 */
export const reanchorCommand: Command = async (argv, io) => {
  const args = readArguments(argv, { flags: ['json'], names: [], most: 0 });
  const anchorer = reanchorer();
  let number = 0;
  let failed = 0;
  for await (const line of inputLines(io.input)) {
    if (io.stop.aborted) return exits.failed;
    number += 1;
    if (line.trim() === '') continue;
    const read = readCase(line);
    if (!read.ok) {
      failed += 1;
      io.err(`line ${number}: ${read.error}`);
    }
    const answer = !read.ok
      ? unanswerable
      : read.value.kind === 'edited'
        ? anchorer.throughEdit(read.value.case)
        : anchorer.byQuote(read.value.case);
    await io.out(args.flag('json') ? asJson(answer) : asLine(answer));
  }
  return failed > 0 ? exits.failed : exits.fine;
};

function asJson({ state, start, end, confidence }: ReanchorAnswer): string {
  return JSON.stringify({ state, start, end, confidence: Math.round(confidence * 1000) / 1000 });
}

function asLine({ state, start, end, confidence }: ReanchorAnswer): string {
  return start === null ? state : `${state}  ${start}–${end}  ${Math.round(confidence * 100)}%`;
}
