export { DiffWords } from './DiffWords';
export { RevisionList } from './RevisionList';
export { RunTogetherList } from './RunTogetherList';
export { editText, endEditing, keepDraft, useTextDrafts } from './text-drafts';
export { useRevise } from './use-revise';
export { useSavingDrafts } from './use-saving-drafts';
