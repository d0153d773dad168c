import { applyHealing, findHealing, healingWords } from './backup/heal';
import { listBackups } from './backup/manifest';
import { bringUpToDate } from './bring-up-to-date';
import type { Complete } from './complete';
import type { Files } from './files';
import { addIncident } from './incidents';
import type { Layout } from './layout';
import type { OpenReport } from './library';
import type { StoreParts } from './parts';
import { recover, type Recovered } from './recover';

/** Whether a library has a backup that names itself. */
export async function hasBackups(files: Files, layout: Layout): Promise<boolean> {
  return (await listBackups(files, layout)).length > 0;
}

/**
 * Reads a library; where it is damaged and a backup makes it whole, without a change lost, that is what is read. To
 * write, the damaged files are first replaced (and kept aside); to read, nothing on disk is touched. Null where the
 * snapshot is missing and no backup helps.
 */
export async function recoverOrHeal(
  parts: StoreParts,
  layout: Layout,
  complete: Complete,
  to: 'read' | 'write',
): Promise<{ recovered: Recovered | null; mended: OpenReport['mended'] }> {
  const { files } = parts;
  const headless = !(await files.stat(layout.snapshot));
  const asItIs = headless ? null : await recover(files, layout, complete);
  if (asItIs?.header && asItIs.damage.length === 0) return { recovered: asItIs, mended: null };
  const healing = await findHealing(files, layout, asItIs);
  if (!healing) return { recovered: asItIs, mended: null };
  const what = healingWords(healing);
  if (to === 'read') {
    const { data, schema } = healing.recovered;
    const { upgrades } = await bringUpToDate(files, layout, data, schema, complete);
    return { recovered: { ...healing.recovered, upgrades }, mended: { what, keptIn: null } };
  }
  const keptIn = await applyHealing(parts, layout, healing);
  const details = healing.damage.map((finding) => `${finding.where}: ${finding.what}`);
  await addIncident(parts, layout, { what, details, keptIn });
  return { recovered: await recover(files, layout, complete), mended: { what, keptIn } };
}
