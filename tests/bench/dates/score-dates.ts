import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseEdtf } from '../../../electron/common/time/edtf';
import { proseLanguageOf, proseLanguages } from '../../../electron/common/time/prose/languages';
import { DateTagger } from '../../../electron/common/time/prose/tag-dates';
import { kindOf, type Outcome } from './kinds';
import { added, compare, figures, nothing, type Difference, type FilledIn } from './score';
import { readTimeml, type AnnotatedText } from './timeml';

/** Three files in ten, chosen by their names, are kept out of development: rules are tuned on the others only. */
function isHeldOut(path: string): boolean {
  return BigInt(`0x${createHash('md5').update(basename(path)).digest('hex')}`) % 10n < 3n;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tml') && !basename(name).startsWith('.'))
    .map((name) => join(folder, name))
    .toSorted();
}

function shown({ kind, marked, found }: Difference, { text, published }: AnnotatedText): string {
  const points = [...text];
  const { start, end } = marked ?? found ?? { start: 0, end: 0 };
  const words = (from: number, to: number): string =>
    points.slice(Math.max(0, from), to).join('').replaceAll(/\s+/g, ' ');
  const place = `${words(start - 60, start)}[${words(start, end)}]${words(end, end + 40)}`;
  const theirs = marked === null ? '-' : `${marked.type} ${marked.value}`;
  const mine = found === null ? '-' : `${found.type} ${found.value} ${found.edtf ?? 'null'} "${found.text}"`;
  return `${kind}  ${published}  ${place}  theirs ${theirs}  ours ${mine}`;
}

const OUTCOMES: readonly Outcome[] = ['same', 'within', 'vague', 'atOdds', 'other', 'unmarked'];

/** What is filled in by kind of wording, as a table: how often, and what became of it. */
function byKind(filled: readonly FilledIn[]): string {
  const kinds = new Map<string, FilledIn[]>();
  for (const each of filled) {
    const kind = kindOf(each.found.text);
    kinds.set(kind, [...(kinds.get(kind) ?? []), each]);
  }
  const rows = [...kinds].map(([kind, all]) => {
    const count = (outcome: Outcome): number => all.filter((each) => each.outcome === outcome).length;
    const marked = all.length - count('unmarked');
    const same = marked === 0 ? '-' : ((100 * count('same')) / marked).toFixed(1);
    return { size: all.length, cells: [kind, all.length, ...OUTCOMES.map(count), same] };
  });
  const head = ['kind', 'filled in', ...OUTCOMES, '% same'];
  const body = rows.toSorted((a, b) => b.size - a.size).map(({ cells }) => cells);
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function main([folder, ...options]: readonly string[]): void {
  if (folder === undefined)
    throw new Error(
      'usage: score-dates.ts FOLDER [dev|held] [en|de] [missed|spurious|extent|value|filled|kinds]',
    );
  const part = options.find((each) => each === 'dev' || each === 'held');
  const list = options.find((each) => each !== part && !proseLanguages.has(each));
  const language = options.find((each) => proseLanguages.has(each)) ?? 'en';
  const tagger = new DateTagger(proseLanguageOf(language));
  let counts = nothing;
  const filled: FilledIn[] = [];
  let documents = 0;
  let spent = 0;
  for (const path of filesOf(folder)) {
    if (part !== undefined && isHeldOut(path) !== (part === 'held')) continue;
    const document = readTimeml(readFileSync(path, 'utf8'));
    if (document === null) continue;
    const published = parseEdtf(document.published);
    const before = process.cpuUsage();
    const found = tagger.tag(document.text, published.ok ? published.value : null);
    const { user, system } = process.cpuUsage(before);
    spent += (user + system) / 1000;
    documents += 1;
    const compared = compare(document.marked, found);
    counts = added(counts, compared.counts);
    filled.push(...compared.filled);
    for (const each of compared.differences) {
      if (each.kind === list) process.stdout.write(`${shown(each, document)}\n`);
    }
  }
  if (list === 'kinds') process.stdout.write(byKind(filled));
  const rounded = Object.entries(figures(counts)).map(([name, value]) => [name, Number(value).toFixed(1)]);
  process.stdout.write(`${JSON.stringify({ documents, ...counts, msEach: spent / documents })}\n`);
  process.stdout.write(`${rounded.map(([name, value]) => `${name} ${value}`).join('  ')}\n`);
}

main(process.argv.slice(2));
