import type { ModelId } from '../../domain/model';
import { MODEL_LOOKS } from '../modelLook';
import styles from './parts.module.css';

const OUTLINES = {
  circle: 'M6 1a5 5 0 1 1 0 10a5 5 0 0 1 0-10Z',
  square: 'M1.5 1.5h9v9h-9Z',
  triangle: 'M6 0.8 11.6 10.8H0.4Z',
} as const;

/** The sign of a model. Its name always stands beside it. */
export function ModelMark({ id }: { id: ModelId }) {
  const { colour, shape } = MODEL_LOOKS[id];
  return (
    <svg className={styles['mark']} viewBox="0 0 12 12" aria-hidden="true">
      <path d={OUTLINES[shape]} fill={colour} />
    </svg>
  );
}
