import { z } from 'zod';

/*
 * Every id is a UUIDv7 and stable for ever: links in exports point at it. The brands exist only for the
 * compiler, so that an event's id cannot be handed where an article's is meant.
 */
const uuid = z.uuidv7();

export const LibraryId = uuid.brand<'LibraryId'>();
export const ArticleId = uuid.brand<'ArticleId'>();
export const RevisionId = uuid.brand<'RevisionId'>();
export const RelationId = uuid.brand<'RelationId'>();
export const AnnotationId = uuid.brand<'AnnotationId'>();
export const EvidenceId = uuid.brand<'EvidenceId'>();
export const EventId = uuid.brand<'EventId'>();
export const NoteId = uuid.brand<'NoteId'>();
export const TagId = uuid.brand<'TagId'>();
export const RulingId = uuid.brand<'RulingId'>();
export const SearchId = uuid.brand<'SearchId'>();
export const ChangeId = uuid.brand<'ChangeId'>();
export const GroupId = uuid.brand<'GroupId'>();

export type LibraryId = z.infer<typeof LibraryId>;
export type ArticleId = z.infer<typeof ArticleId>;
export type RevisionId = z.infer<typeof RevisionId>;
export type RelationId = z.infer<typeof RelationId>;
export type AnnotationId = z.infer<typeof AnnotationId>;
export type EvidenceId = z.infer<typeof EvidenceId>;
export type EventId = z.infer<typeof EventId>;
export type NoteId = z.infer<typeof NoteId>;
export type TagId = z.infer<typeof TagId>;
export type RulingId = z.infer<typeof RulingId>;
export type SearchId = z.infer<typeof SearchId>;
export type ChangeId = z.infer<typeof ChangeId>;
export type GroupId = z.infer<typeof GroupId>;
