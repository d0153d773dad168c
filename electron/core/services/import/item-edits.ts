import type { ImportEdit } from '#common/contract/import';
import { unconfirmedDate, type ArticleDraft, type DraftFields } from '#common/formats/reading/draft';
import { articleTextFields } from '#common/model/article';
import type { SessionParts } from '../session';
import type { ImportItem } from './import-item';
import type { ReadyArticle } from './prepare-article';

/** Sets what the user set, and says that it was the user. */
export function setFields(item: ImportItem, edit: ImportEdit): void {
  if (!item.draft) return;
  const fields: Partial<{ -readonly [Field in keyof DraftFields]: DraftFields[Field] }> = {};
  for (const name of articleTextFields) {
    const value = edit[name];
    if (value !== undefined) fields[name] = { value, from: 'user' };
  }
  if (edit.kind !== undefined) fields.kind = { value: edit.kind, from: 'user' };
  if (edit.published !== undefined) fields.published = edit.published && { ...edit.published, from: 'user' };
  if (edit.accessed !== undefined) fields.accessed = edit.accessed && { ...edit.accessed, from: 'user' };
  item.draft = { ...item.draft, fields: { ...item.draft.fields, ...fields } };
  if (edit.include === undefined) return;
  item.include = edit.include;
  item.chosen = true;
}

/**
 * Offers the day of import as the day pasted words were looked at: whoever pastes has just read them somewhere.
 * A file may be years old, so none is offered for one.
 */
export function offerAccessed(item: ImportItem, parts: SessionParts): void {
  const { draft } = item;
  if (!draft || draft.fields.accessed !== null) return;
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: parts.zone(), dateStyle: 'short' });
  const accessed = unconfirmedDate(format.format(parts.now()), '', 'inferred', 'The day it was pasted');
  item.draft = { ...draft, fields: { ...draft.fields, accessed } };
}

/**
 * What is stored of an item, whose file is named by `sha256`: words pasted for a file that is not read have that file
 * as another original.
 */
export function readyArticle(item: ImportItem, draft: ArticleDraft, sha256: string): ReadyArticle {
  const { pasted, bytes, name } = item;
  if (pasted === null) return { draft, bytes, sha256 };
  return { draft, bytes: pasted, kept: [{ name, role: 'original', bytes }] };
}
