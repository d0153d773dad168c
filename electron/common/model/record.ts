import { z } from 'zod';

/** A moment, ISO 8601 in UTC. Only for when a record was written: what happened is dated in EDTF. */
export const Moment = z.iso.datetime();

/**
 * What every record has beside its id. `looseObject` throughout: an older program keeps the fields of a
 * newer one. A private record is never exported.
 */
export const recordFields = {
  createdAt: Moment,
  updatedAt: Moment,
  private: z.boolean().default(false),
};

/** Lower-case hex SHA-256, the name of every blob. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Half-open stretch bounds in Unicode code points. */
export const Offset = z.int().nonnegative();
