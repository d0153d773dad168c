import { checkCommand } from './commands/check';
import { datesCommand } from './commands/dates';
import { exportCommand } from './commands/export';
import { importCommand } from './commands/import';
import { listCommand } from './commands/list';
import { reanchorCommand } from './commands/reanchor';
import { restoreCommand } from './commands/restore';
import { sampleCommand } from './commands/sample';
import { appCommand, serveCommand } from './commands/serve';
import { similarCommand } from './commands/similar';
import type { Command } from './command';

/** Every command by name. `app` is what `npm start` runs where there is no Electron. */
export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['sample', sampleCommand],
  ['import', importCommand],
  ['list', listCommand],
  ['export', exportCommand],
  ['check', checkCommand],
  ['restore', restoreCommand],
  ['dates', datesCommand],
  ['reanchor', reanchorCommand],
  ['similar', similarCommand],
  ['serve', serveCommand],
  ['app', appCommand],
]);
