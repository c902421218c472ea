import * as fc from 'fast-check';
import type { Decision } from './decision';
import { ReviewRows, type RowKind } from './reviewRows';

export interface TestRow {
  readonly name?: string;
  readonly kind?: RowKind;
  /** Undefined: not answered. */
  readonly confidence?: number | undefined;
  readonly predicted?: number;
  readonly agrees?: boolean;
  readonly unknownWords?: number;
}

/** Products unless said otherwise, with a category predicted and nothing odd. */
export function rowsOf(rows: readonly TestRow[]): ReviewRows {
  const review = new ReviewRows();
  review.append(
    rows.map(({ kind = 'product' }) => kind),
    rows.map(({ name = '' }) => name),
  );
  rows.forEach(({ confidence, predicted = 1, agrees = true, unknownWords = 0 }, row) => {
    if (confidence === undefined) return;
    const answer = { confidence: [confidence], predictedOffsets: [0, predicted] };
    review.setAnswers([row], { ...answer, unknownWords: [unknownWords] }, () => agrees);
  });
  return review;
}

const unit = fc.double({ min: 0, max: 1, noNaN: true });

const anyRow: fc.Arbitrary<TestRow> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom<TestRow>({ kind: 'empty' }, { kind: 'problem' }) },
  {
    weight: 4,
    arbitrary: fc.record({
      name: fc.constantFrom('Toaster', 'Café Grinder', 'TV', ''),
      confidence: fc.option(unit, { nil: undefined }),
      predicted: fc.nat(3),
      agrees: fc.boolean(),
      unknownWords: fc.nat(2),
    }),
  },
);

export const anyRows = fc.array(anyRow, { maxLength: 40 });

export const anyDecision: fc.Arbitrary<Decision> = fc.oneof(
  fc.constant<Decision>({ status: 'rejected', labels: [] }),
  fc.record({
    status: fc.constantFrom('accepted' as const, 'edited' as const),
    labels: fc.constantFrom([0], [1], [0, 1]),
  }),
);
