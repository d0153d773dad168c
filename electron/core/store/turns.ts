/** Runs asynchronous acts one after another, in the order they were asked for. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  /** Runs `act` when all before it have ended, however they ended. */
  take<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.last.then(act, act);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when all that was asked for so far has ended. */
  async done(): Promise<void> {
    await this.last;
  }
}
