import type { Op } from './op';

/** The op that takes an op back. */
export function reverseOp(op: Op): Op {
  switch (op.op) {
    case 'put':
      return { ...op, op: 'drop' };
    case 'drop':
      return { ...op, op: 'put' };
    case 'splice':
      return { ...op, removed: op.inserted, inserted: op.removed };
    case 'set': {
      const { from, to, ...rest } = op;
      return {
        ...rest,
        ...(to === undefined ? {} : { from: to }),
        ...(from === undefined ? {} : { to: from }),
      };
    }
  }
}

/**
 * The ops that take a list of ops back, last first. Bookkeeping of `updatedAt` is left out: the store stamps
 * each change anew, and an old stamp must not make an undo look like a conflict.
 */
export function reverseOps(ops: readonly Op[]): Op[] {
  return ops
    .toReversed()
    .filter((op) => !isStamp(op))
    .map(reverseOp);
}

/** Whether an op only records when its subject was last changed. */
export function isStamp(op: Op): boolean {
  return op.op === 'set' && op.path.length === 1 && op.path[0] === 'updatedAt';
}
