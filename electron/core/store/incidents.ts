import { join } from 'node:path';
import { z } from 'zod';
import { Moment } from '#common/model/record';
import { makeDurableFolder } from './durable-folder';
import type { Layout } from './layout';
import type { StoreParts } from './parts';
import { codeOf, type Files } from './files';
import { readWhole, writeWhole } from './whole-file';

/** Something that was found wrong with a library and what was done about it: the report of what happened. */
export const Incident = z.object({
  at: Moment,
  /** One or two sentences for the user. */
  what: z.string(),
  /** Each thing found, as a sentence with its place. */
  details: z.array(z.string()),
  /** Where the damaged files are kept; null where there was none to keep. */
  keptIn: z.string().nullable(),
});
export type Incident = z.infer<typeof Incident>;

const most = 200;
const mostDetails = 100;

function reportPath({ recovered }: Layout): string {
  return join(recovered, 'what-happened.jsonl');
}

/** What happened to a library so far, oldest first. */
export async function readIncidents(files: Files, layout: Layout): Promise<Incident[]> {
  let text: string;
  try {
    text = (await readWhole(files, reportPath(layout))).toString();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
  return text.split('\n').flatMap((line) => {
    const parsed = Incident.safeParse(parseJson(line));
    return parsed.success ? [parsed.data] : [];
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Adds to the report; only the newest 200 are kept. Rejects when the disk refuses. */
export async function addIncident(
  parts: Pick<StoreParts, 'files' | 'now'>,
  layout: Layout,
  incident: Omit<Incident, 'at'>,
): Promise<void> {
  const { files } = parts;
  const at = new Date(parts.now()).toISOString();
  const entry: Incident = { at, ...incident, details: incident.details.slice(0, mostDetails) };
  const all = [...(await readIncidents(files, layout)), entry].slice(-most);
  await makeDurableFolder(files, layout.recovered);
  const path = reportPath(layout);
  await writeWhole(files, path, `${path}.new`, (file) =>
    file.write(Buffer.from(all.map((one) => `${JSON.stringify(one)}\n`).join('')), 0),
  );
}
