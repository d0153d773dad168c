import { createHook } from 'node:async_hooks';

/**
 * The longest time (ms) that one callback or continuation held this thread while `act` ran: from when Node enters it
 * to when it leaves, garbage collected in between included, waiting for a processor as well.
 */
export async function longestSlice(act: () => Promise<unknown>): Promise<number> {
  let depth = 0;
  let entered = 0;
  let longest = 0;
  const hook = createHook({
    before() {
      if (depth === 0) entered = performance.now();
      depth += 1;
    },
    after() {
      depth -= 1;
      if (depth === 0) longest = Math.max(longest, performance.now() - entered);
    },
  });
  hook.enable();
  try {
    await act();
  } finally {
    hook.disable();
  }
  return longest;
}
