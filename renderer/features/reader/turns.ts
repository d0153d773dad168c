/** Work done one after another, in the order it was asked for. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Does work when all before it is done. What fails is told to whoever asked for it, and stops nobody else. */
  take(work: () => unknown): Promise<void> {
    const turn = this.#last.then(async () => {
      await work();
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
