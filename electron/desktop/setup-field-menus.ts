import { app, BrowserWindow, Menu } from 'electron';
import { fieldMenu } from './field-menu';

/** Gives text fields the system's menu of cut, copy and paste, which Electron leaves to the program. */
export function setupFieldMenus(): void {
  app.on('web-contents-created', (_created, contents) => {
    // What the page answers with a menu of its own is never told here.
    contents.on('context-menu', (_event, params) => {
      const items = fieldMenu(params);
      const window = BrowserWindow.fromWebContents(contents);
      if (items.length > 0 && window) Menu.buildFromTemplate(items).popup({ window });
    });
  });
}
