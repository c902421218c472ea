import type { ModelId } from '../../domain/model';
import { MODEL_LOOKS, type ModelLook } from '../modelLook';
import styles from './parts.module.css';

const OUTLINES = {
  circle: 'M6 1a5 5 0 1 1 0 10a5 5 0 0 1 0-10Z',
  square: 'M1.5 1.5h9v9h-9Z',
  triangle: 'M6 0.8 11.6 10.8H0.4Z',
  diamond: 'M6 0 11.5 6 6 12 0.5 6Z',
  cross: 'M4 0.5h4V4h3.5v4H8v3.5H4V8H0.5V4H4Z',
  star: 'M6 0.2 7.6 4.2 11.9 4.5 8.6 7.2 9.6 11.4 6 9.1 2.4 11.4 3.4 7.2 0.1 4.5 4.4 4.2Z',
} as const satisfies Record<ModelLook['shape'], string>;

/** The sign of a model. Its name always stands beside it. */
export function ModelMark({ id }: { id: ModelId }) {
  const { colour, shape } = MODEL_LOOKS[id];
  return (
    <svg className={styles['mark']} viewBox="0 0 12 12" aria-hidden="true">
      <path d={OUTLINES[shape]} fill={colour} />
    </svg>
  );
}
