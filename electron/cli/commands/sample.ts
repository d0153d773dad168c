import { makeSample } from '#core/services/sample/make-sample';
import { readArguments } from '../arguments';
import type { Command } from '../command';
import { exits } from '../io';
import { commandParts } from '../open';

/** `sample DIR`: the sample library in a new or empty folder; the same ids every time. */
export const sampleCommand: Command = async (argv, io) => {
  const args = readArguments(argv, { flags: ['json'], names: ['DIR'], most: 1 });
  const [folder = ''] = args.words;
  const made = await makeSample(folder, await commandParts(io));
  if (!made.ok) {
    io.err(made.error);
    return exits.failed;
  }
  const counts = made.value;
  if (args.flag('json')) await io.out(JSON.stringify({ folder, counts }));
  else {
    await io.out(
      `${folder}: ${counts.articles ?? 0} articles, ${counts.annotations ?? 0} annotations, ${counts.events ?? 0} events, ${counts.notes ?? 0} note.`,
    );
  }
  return exits.fine;
};
