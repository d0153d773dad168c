// The line between the program under test and the driver in the test's process. Both ends are the same.

/**
 * @typedef {object} Port a way to send values and to get them, in order
 * @property {(message: unknown) => void} send
 * @property {(listener: (message: any) => void) => void} listen
 */

/**
 * @typedef {object} Line
 * @property {(name: string, ...args: unknown[]) => void} tell says something, without an answer
 * @property {(name: string, ...args: unknown[]) => Promise<any>} ask calls the other end's handler of that name
 * @property {(why: Error) => void} end rejects what still waits for an answer
 */

/**
 * Joins two processes. `handlers` are what the other end may call; each is called in the order of the calls.
 * @param {Port} port
 * @param {Record<string, (...args: any[]) => unknown>} handlers
 * @returns {Line}
 */
export function joinLine(port, handlers) {
  /** @type {Map<number, { resolve: (value: any) => void, reject: (why: Error) => void }>} */
  const waiting = new Map();
  let last = 0;

  port.listen(({ name, args, id, result, failure }) => {
    if (name === undefined) {
      const waiter = waiting.get(id);
      waiting.delete(id);
      if (failure === undefined) waiter?.resolve(result);
      else waiter?.reject(new Error(failure));
      return;
    }
    const handler = handlers[name];
    if (!handler) throw new Error(`the stand-in's line has nothing called ${name}`);
    if (id === undefined) return void handler(...args);
    answer(id, () => handler(...args));
  });

  /** @param {number} id @param {() => unknown} work */
  async function answer(id, work) {
    try {
      port.send({ id, result: await work() });
    } catch (error) {
      port.send({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }

  return {
    tell: (name, ...args) => port.send({ name, args }),
    ask: (name, ...args) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        port.send({ name, args, id });
      }),
    end: (why) => {
      for (const { reject } of waiting.values()) reject(why);
      waiting.clear();
    },
  };
}
