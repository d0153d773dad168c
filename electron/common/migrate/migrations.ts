import type { Migration } from './migration';
import { wordsOfEveryText } from './words-of-every-text';

/** The version of the records in the first libraries there were. */
export const firstSchema = 1;

/** Every migration there has been, in order. Only ever added to at the end. */
export const migrations: readonly Migration[] = [wordsOfEveryText];

/** Who signs a migration in the journal. It is no person's act, so nobody's undo takes it back. */
export const programAuthor = 'Throughline';

/** The version of the records that this program writes and fully understands. */
export const schemaVersion = firstSchema + migrations.length;
