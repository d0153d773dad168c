/** How often an answer is begun again, in slices, where what it is made of changes meanwhile; then it is made at once. */
const tries = 2;

/** The answer to the question asked last: worked out once for all who ask, until what it is made of changes. */
export class LastAnswer<Answer> {
  #question: string | null = null;
  /** What it was made of; null while it is being made. */
  #stamp: number | null = null;
  #answer: Promise<Answer> | null = null;

  /**
   * The answer to a question. `stampOf` gives a number that changes with what the answer is made of; `make` may let
   * others have a turn only where it is told so.
   */
  of(question: string, stampOf: () => number, make: (inSlices: boolean) => Promise<Answer>): Promise<Answer> {
    const current = this.#stamp === null || this.#stamp === stampOf();
    if (this.#answer === null || this.#question !== question || !current) {
      this.#question = question;
      this.#stamp = null;
      this.#answer = this.#make(question, stampOf, make);
      // One that could not be worked out is not kept.
      this.#answer.catch(() => (this.#question = null));
    }
    return this.#answer;
  }

  async #make(
    question: string,
    stampOf: () => number,
    make: (inSlices: boolean) => Promise<Answer>,
  ): Promise<Answer> {
    for (let left = tries; ; left -= 1) {
      const stamp = stampOf();
      const answer = await make(left > 0);
      if (stamp !== stampOf() && left > 0) continue;
      if (this.#question === question) this.#stamp = stamp;
      return answer;
    }
  }
}
