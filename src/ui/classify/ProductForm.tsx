import { Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import { LONGEST_TEXT } from '../../domain/product';
import { useApp } from '../../store/hooks';
import { isBlank } from '../../store/inputSlice';
import { EMPTY_PRODUCT } from '../../store/address';
import { formatCount } from '../format';
import { Button } from '../parts/Button';
import { STRINGS } from '../strings';
import styles from './ProductForm.module.css';
import { UnknownWords } from './UnknownWords';

const TEXT = STRINGS.form;

/** Name and description of one product. Every change is classified. */
export function ProductForm() {
  const product = useApp((state) => state.product);
  const setName = useApp((state) => state.setName);
  const setDescription = useApp((state) => state.setDescription);
  const setProduct = useApp((state) => state.setProduct);
  return (
    <section className={styles['form']} aria-labelledby="product-heading">
      <div className={styles['heading']}>
        <h2 id="product-heading">{TEXT.heading}</h2>
        <Button
          look="quiet"
          isDisabled={isBlank(product)}
          onPress={() => setProduct(EMPTY_PRODUCT)}
        >
          {TEXT.clear}
        </Button>
      </div>
      <TextField className={styles['field'] ?? ''} value={product.name} onChange={setName}>
        <Label className={styles['label'] ?? ''}>{TEXT.name}</Label>
        <Input
          className={styles['control'] ?? ''}
          placeholder={TEXT.namePlaceholder}
          autoComplete="off"
          spellCheck={false}
        />
        <TooLong text={product.name} />
      </TextField>
      <TextField
        className={styles['field'] ?? ''}
        value={product.description}
        onChange={setDescription}
      >
        <Label className={styles['label'] ?? ''}>{TEXT.description}</Label>
        <TextArea className={styles['control'] ?? ''} rows={5} spellCheck={false} />
        <Text slot="description" className={styles['hint'] ?? ''}>
          {TEXT.descriptionHint}
        </Text>
        <TooLong text={product.description} />
      </TextField>
      <UnknownWords />
    </section>
  );
}

function TooLong({ text }: { text: string }) {
  if (text.length <= LONGEST_TEXT) return null;
  return <p className={styles['hint']}>{TEXT.tooLong(formatCount(LONGEST_TEXT))}</p>;
}
