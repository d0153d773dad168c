/** Where dialogs, menus and messages are put: a selector of the nodes beside the window's own. */
export const portals = '[data-portal], [data-mantine-shared-portal-node]';
