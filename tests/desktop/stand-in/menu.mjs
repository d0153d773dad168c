import { BrowserWindow } from './windows.mjs';

/** The properties of an item that are kept as they are. */
const kept = ['id', 'label', 'type', 'role', 'accelerator', 'registerAccelerator', 'checked'];

class MenuItem {
  /** @param {Record<string, any>} template */
  constructor(template) {
    for (const name of kept)
      if (template[name] !== undefined) Object.assign(this, { [name]: template[name] });
    this.type = template.type ?? (template.submenu ? 'submenu' : 'normal');
    this.label = template.label ?? '';
    this.enabled = template.enabled ?? true;
    this.visible = template.visible ?? true;
    this.submenu = template.submenu ? Menu.buildFromTemplate(template.submenu) : null;
    this.click = () => template.click?.(this, BrowserWindow.getFocusedWindow(), {});
  }
}

export class Menu {
  /** @type {Menu | null} */
  static #application = null;
  /** @type {MenuItem[]} */
  items = [];

  /** @param {Record<string, any>[]} template */
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
      const found = /** @type {any} */ (item).id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}
