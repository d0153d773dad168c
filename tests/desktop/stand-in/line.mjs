// The line between the program under test and the driver in the test's process. Both ends are the same.

/**
 * @typedef {object} Message a call by name (with an id, one that wants an answer), or the answer to one
 * @property {string} [name]
 * @property {unknown[]} [args]
 * @property {number} [id]
 * @property {unknown} [result]
 * @property {string} [failure]
 */

/**
 * @typedef {object} Port a way to send messages and to get them, in order
 * @property {(message: Message) => void} send
 * @property {(listener: (message: Message) => void) => void} listen
 */

/**
 * @typedef {object} Line
 * @property {(name: string, ...args: unknown[]) => void} tell says something, without an answer
 * @property {(name: string, ...args: unknown[]) => Promise<unknown>} ask calls the other end's handler of that name
 * @property {(why: Error) => void} end rejects what still waits for an answer
 */

/** @typedef {Record<string, (...args: never[]) => unknown>} Handlers what the other end may call */

/**
 * Joins two processes. Handlers are called in the order of the calls.
 * @param {Port} port
 * @param {Handlers} handlers
 * @returns {Line}
 */
export function joinLine(port, handlers) {
  /** @type {Map<number, { resolve: (value: unknown) => void, reject: (why: Error) => void }>} */
  const waiting = new Map();
  let last = 0;
  /** @type {Error | null} */
  let ended = null;

  /** @param {string} name @param {readonly unknown[]} args */
  const run = (name, args) => {
    const handler = handlers[name];
    if (!handler) throw new Error(`the stand-in's line has nothing called ${name}`);
    return handler(.../** @type {never[]} */ (args));
  };
  /** @param {number} id @param {string} name @param {readonly unknown[]} args */
  const answer = async (id, name, args) => {
    try {
      port.send({ id, result: await run(name, args) });
    } catch (error) {
      port.send({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  };
  port.listen(({ name, args = [], id, result, failure }) => {
    if (name === undefined) {
      const waiter = waiting.get(id ?? 0);
      waiting.delete(id ?? 0);
      if (failure === undefined) waiter?.resolve(result);
      else waiter?.reject(new Error(failure));
    } else if (id === undefined) run(name, args);
    else void answer(id, name, args);
  });

  return {
    tell: (name, ...args) => port.send({ name, args }),
    ask: (name, ...args) => {
      const answered = new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        const id = ++last;
        waiting.set(id, { resolve, reject });
        port.send({ name, args, id });
      });
      // Whoever waits hears of it; a question nobody waits for must not fail a test that is over.
      answered.catch(() => undefined);
      return answered;
    },
    end: (why) => {
      ended = why;
      for (const { reject } of waiting.values()) reject(why);
      waiting.clear();
    },
  };
}
