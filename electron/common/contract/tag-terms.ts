import { z } from 'zod';
import { TagId } from '../model/ids';

/** A tag that is to be there, or one that is not to be. */
const TagTerm = z.object({ tag: TagId, not: z.boolean().default(false) });

/**
 * A combination of tags, each standing for those below it too: every entry must hold. An entry is one tag, or a group
 * of terms of which any one must hold.
 */
export const TaggedWith = z.array(z.union([TagId, z.array(TagTerm).min(1).max(50)])).max(50);
