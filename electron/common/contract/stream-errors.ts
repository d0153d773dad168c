/**
 * A stream with its errors named anew; anything that is no stream comes back as it is. An object with methods and
 * not a generator: a generator's `return` would wait for the `next` under way, and a stream that waits could not
 * be cancelled.
 */
export function mapStreamErrors(body: unknown, rename: (error: unknown) => unknown): unknown {
  if (!isStream(body)) return body;
  const named = <T>(step: Promise<T>): Promise<T> =>
    step.catch((error: unknown) => {
      throw rename(error);
    });
  const stream: AsyncIterableIterator<unknown> = {
    next: () => named(body.next()),
    return: (value?: unknown) =>
      body.return === undefined ? Promise.resolve({ done: true, value }) : named(body.return(value)),
    throw: async (error?: unknown) => {
      if (body.throw === undefined) throw rename(error);
      return named(body.throw(error));
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}

function isStream(body: unknown): body is AsyncIterator<unknown> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body && 'next' in body;
}
