import type { Command } from './command';

/**
 * Every command by name, each loaded when it is asked for: what one run does not use need not be compiled. `app` is
 * what `npm start` runs where there is no Electron.
 */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map<string, () => Promise<Command>>([
  ['sample', async () => (await import('./commands/sample')).sampleCommand],
  ['import', async () => (await import('./commands/import')).importCommand],
  ['list', async () => (await import('./commands/list')).listCommand],
  ['export', async () => (await import('./commands/export')).exportCommand],
  ['check', async () => (await import('./commands/check')).checkCommand],
  ['restore', async () => (await import('./commands/restore')).restoreCommand],
  ['dates', async () => (await import('./commands/dates')).datesCommand],
  ['reanchor', async () => (await import('./commands/reanchor')).reanchorCommand],
  ['similar', async () => (await import('./commands/similar')).similarCommand],
  ['serve', async () => (await import('./commands/serve')).serveCommand],
  ['app', async () => (await import('./commands/serve')).appCommand],
]);
