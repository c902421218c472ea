import { EMPTY_PRODUCT } from '../../store/address';
import { useApp, useProduct } from '../../store/hooks';
import type { InputId } from '../../store/inputs';
import { isBlank } from '../../store/inputSlice';
import { Button } from '../parts/Button';
import { STRINGS } from '../strings';
import { UndoBringBack } from './history/UndoBringBack';
import { VisitButton } from './history/VisitButton';
import styles from './ProductForm.module.css';

const TEXT = STRINGS.form;

/** Which product it is, and what can be done with it as a whole. */
export function FormHeading({ id, input }: { id: string; input: InputId }) {
  const comparing = useApp((state) => state.second !== undefined);
  const setSecond = useApp((state) => state.setSecond);
  return (
    <div>
      <div className={styles['heading']}>
        <h2 id={id}>{comparing ? TEXT.headings[input] : TEXT.heading}</h2>
        <div className={styles['actions']}>
          {input === 'first' && <VisitButton />}
          {!comparing && (
            <Button look="quiet" onPress={() => setSecond(EMPTY_PRODUCT)}>
              {TEXT.compare}
            </Button>
          )}
          <Clear input={input} />
          {input === 'second' && (
            <Button look="quiet" onPress={() => setSecond(undefined)}>
              {TEXT.stopComparing}
            </Button>
          )}
        </div>
      </div>
      {input === 'first' && <UndoBringBack />}
    </div>
  );
}

function Clear({ input }: { input: InputId }) {
  const blank = isBlank(useProduct(input) ?? EMPTY_PRODUCT);
  const set = useApp((state) => (input === 'first' ? state.setProduct : state.setSecond));
  return (
    <Button look="quiet" isDisabled={blank} onPress={() => set(EMPTY_PRODUCT)}>
      {TEXT.clear}
    </Button>
  );
}
