import { loadFile } from '#core/services/reading/load-file';
import { err, ok, type Result } from '#common/result';
import { parseEdtf } from '#common/time/edtf';
import type { EdtfDate } from '#common/time/edtf-value';
import type { ProseLanguage } from '#common/time/prose/language';
import { proseLanguages } from '#common/time/prose/languages';
import { DateTagger, type DateExpression } from '#common/time/prose/tag-dates';
import { readArguments } from '../arguments';
import type { Command } from '../command';
import { exits, UsageError } from '../io';

/**
 * `dates FILE [--published DATE] [--language CODE] [--json]`: the date expressions of a text, as one JSON array, or a line each for
 * people. English unless another language is named. The text is taken as it stands, UTF-8, so that offsets hold for the file. Without a publication date what
 * is counted from one stays unresolved.
 */
export const datesCommand: Command = async (argv, io) => {
  const args = readArguments(argv, {
    texts: ['published', 'language'],
    flags: ['json'],
    names: ['FILE'],
    most: 1,
  });
  const [path = ''] = args.words;
  const published = publishedOf(args.text('published'));
  const language = languageNamed(args.text('language') ?? 'en');
  const text = await textOf(path);
  if (!text.ok) {
    io.err(text.error);
    return exits.failed;
  }
  const found = new DateTagger(language).tag(text.value, published);
  if (args.flag('json')) await io.out(JSON.stringify(found));
  else for (const each of found) await io.out(line(each));
  return exits.fine;
};

/** A publication date; a time of day behind it is let go, since a date has no zone here. */
function publishedOf(text: string | undefined): EdtfDate | null {
  if (text === undefined) return null;
  const parsed = parseEdtf(text.replace(/^(-?\d{4}-\d{2}-\d{2})T.*$/s, '$1'));
  if (!parsed.ok) throw new UsageError(`--published: ${parsed.error.message}`);
  return parsed.value;
}

function languageNamed(code: string): ProseLanguage {
  const language = proseLanguages.get(code);
  if (language === undefined) {
    throw new UsageError(
      `--language: dates are read in ${[...proseLanguages.keys()].join(', ')}, not in “${code}”.`,
    );
  }
  return language;
}

async function textOf(path: string): Promise<Result<string, string>> {
  const loaded = loadFile(path);
  if (loaded.ok) return ok(new TextDecoder('utf-8').decode(loaded.value.bytes));
  // A file of nothing tells no dates: for scripts that is an answer, not a failure.
  return loaded.error.code === 'empty' ? ok('') : err(loaded.error.message);
}

const line = ({ start, end, type, value, edtf, text }: DateExpression): string =>
  `${start}-${end}  ${type}  ${value}  ${edtf ?? '-'}  ${text.replace(/\s+/g, ' ')}`;
