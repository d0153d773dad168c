import { BrowserWindow } from './windows.mjs';

/**
 * @typedef {object} ItemTemplate
 * @property {string} [id]
 * @property {string} [label]
 * @property {string} [type]
 * @property {string} [role]
 * @property {string} [accelerator]
 * @property {boolean} [enabled]
 * @property {ItemTemplate[]} [submenu]
 * @property {(item: MenuItem, window: BrowserWindow | null, event: object) => void} [click]
 */

class MenuItem {
  /** @param {ItemTemplate} template */
  constructor(template) {
    this.id = template.id;
    this.role = template.role;
    this.accelerator = template.accelerator;
    this.type = template.type ?? (template.submenu ? 'submenu' : 'normal');
    this.label = template.label ?? '';
    this.enabled = template.enabled ?? true;
    this.submenu = template.submenu ? Menu.buildFromTemplate(template.submenu) : null;
    this.click = () => template.click?.(this, BrowserWindow.getFocusedWindow(), {});
  }
}

export class Menu {
  /** @type {Menu | null} */
  static #application = null;
  /** @type {MenuItem[]} */
  items = [];

  /** @param {ItemTemplate[]} template @returns {Menu} */
  static buildFromTemplate(template) {
    const menu = new Menu();
    menu.items = template.map((item) => new MenuItem(item));
    return menu;
  }

  /** @param {Menu | null} menu */
  static setApplicationMenu(menu) {
    Menu.#application = menu;
  }

  static getApplicationMenu() {
    return Menu.#application;
  }

  /** @param {string} id @returns {MenuItem | null} */
  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}
