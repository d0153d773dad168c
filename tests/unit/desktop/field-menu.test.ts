import { expect, test } from 'vitest';
import { fieldMenu } from '../../../electron/desktop/field-menu';

const editFlags = {
  canUndo: true,
  canRedo: false,
  canCut: false,
  canCopy: false,
  canPaste: true,
  canDelete: false,
  canSelectAll: true,
  canEditRichly: true,
};

test('a text field offers cut, copy, paste and select all, each where it can be done', () => {
  const items = fieldMenu({ isEditable: true, selectionText: '', editFlags });
  const offered = items.filter(({ role }) => role !== undefined).map(({ role, enabled }) => [role, enabled]);
  expect(offered).toEqual([
    ['cut', false],
    ['copy', false],
    ['paste', true],
    ['pasteAndMatchStyle', true],
    ['selectAll', true],
  ]);
});

test('selected words outside a field can be copied; where nothing is selected there is no menu', () => {
  const can = { ...editFlags, canCopy: true };
  expect(fieldMenu({ isEditable: false, selectionText: 'words', editFlags: can })).toEqual([
    { role: 'copy', enabled: true },
  ]);
  expect(fieldMenu({ isEditable: false, selectionText: ' ', editFlags: can })).toEqual([]);
});
