import { dialog, type BrowserWindow } from 'electron';
import type { TargetExtension } from '#common/contract/host';

const readable = [
  { name: 'Articles', extensions: ['txt', 'md', 'markdown', 'html', 'htm'] },
  { name: 'All files', extensions: ['*'] },
];
const written: Readonly<Record<TargetExtension, { name: string; extensions: string[] }>> = {
  md: { name: 'Markdown', extensions: ['md'] },
  html: { name: 'Web page', extensions: ['html'] },
  csv: { name: 'Table (CSV)', extensions: ['csv'] },
  svg: { name: 'Picture (SVG)', extensions: ['svg'] },
  png: { name: 'Picture (PNG)', extensions: ['png'] },
};

/** Asks for the folder of a library; null when cancelled. */
export async function askForFolder(window: BrowserWindow, near: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open a library',
    defaultPath: near,
    properties: ['openDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks for files to import; none when cancelled. */
export async function askForFiles(window: BrowserWindow): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Import files',
    filters: readable,
    properties: ['openFile', 'multiSelections'],
  });
  return canceled ? [] : filePaths;
}

/** Asks where an export goes; null when cancelled. */
export async function askForTarget(
  window: BrowserWindow,
  name: string,
  extension: TargetExtension,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save the export',
    defaultPath: name,
    filters: [written[extension]],
  });
  return canceled || filePath === '' ? null : filePath;
}
