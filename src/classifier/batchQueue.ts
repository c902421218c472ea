import { NotNow } from './notNow';
import type { Prediction, Question } from './prediction';

/** Products that are scored before others get their turn: some hundredths of a second. */
const MOST_AT_ONCE = 64;

/** What answers many questions at once. */
export interface Answerer {
  predict(questions: readonly Question[]): Prediction[];
}

interface Waiting {
  readonly question: Question;
  resolve(prediction: Prediction): void;
  reject(thrown: unknown): void;
}

/**
 * Puts together what is asked at about the same time, so that it is scored at once. Between batches
 * other work has its turn. What would wait too long is refused at once.
 */
export class BatchQueue {
  readonly #answerer: Answerer;
  readonly #mostWaiting: number;
  readonly #later: (work: () => void) => void;
  #waiting: Waiting[] = [];
  #isDue = false;

  /**
   * @param mostWaiting questions that may wait for their turn
   * @param later       runs some work when what is under way is done
   */
  constructor(answerer: Answerer, mostWaiting: number, later: (work: () => void) => void) {
    this.#answerer = answerer;
    this.#mostWaiting = mostWaiting;
    this.#later = later;
  }

  /** @throws NotNow when too many wait already */
  async predict(questions: readonly Question[]): Promise<Prediction[]> {
    if (this.#waiting.length + questions.length > this.#mostWaiting) {
      throw new NotNow('Too much is asked at once. Try again in a second.', 1);
    }
    const answers = questions.map(
      (question) =>
        new Promise<Prediction>((resolve, reject) =>
          this.#waiting.push({ question, resolve, reject }),
        ),
    );
    this.#due();
    return await Promise.all(answers);
  }

  #due(): void {
    if (this.#isDue || this.#waiting.length === 0) return;
    this.#isDue = true;
    this.#later(() => {
      this.#isDue = false;
      this.#answerSome();
      this.#due();
    });
  }

  #answerSome(): void {
    const some = this.#waiting.slice(0, MOST_AT_ONCE);
    this.#waiting = this.#waiting.slice(MOST_AT_ONCE);
    try {
      const predictions = this.#answerer.predict(some.map(({ question }) => question));
      some.forEach(({ resolve }, i) => resolve(predictions[i]!));
    } catch (thrown) {
      for (const { reject } of some) reject(thrown);
    }
  }
}
