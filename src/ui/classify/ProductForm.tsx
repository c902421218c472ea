import { useEffect, useId, useRef, useState } from 'react';
import { Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import { LONGEST_TEXT } from '../../domain/product';
import { EMPTY_PRODUCT } from '../../store/address';
import { useApp, useProduct } from '../../store/hooks';
import type { InputId } from '../../store/inputs';
import { isBlank } from '../../store/inputSlice';
import { formatCount } from '../format';
import { STRINGS } from '../strings';
import { FormHeading } from './FormHeading';
import styles from './ProductForm.module.css';
import { UnknownWords } from './UnknownWords';

const TEXT = STRINGS.form;

/** Name and description of one product. Every change is classified. */
export function ProductForm({ input }: { input: InputId }) {
  const product = useProduct(input) ?? EMPTY_PRODUCT;
  const set = useApp((state) => (input === 'first' ? state.setProduct : state.setSecond));
  const headingId = useId();
  const nameRef = useRef<HTMLInputElement>(null);
  // who asks for a second product wants to type it; a link that has one moves nothing
  const [awaited] = useState(input === 'second' && isBlank(product));
  useEffect(() => {
    if (awaited) nameRef.current?.focus();
  }, [awaited]);
  return (
    <section className={styles['form']} aria-labelledby={headingId}>
      <FormHeading id={headingId} input={input} />
      <TextField
        className={styles['field'] ?? ''}
        value={product.name}
        onChange={(name) => set({ ...product, name })}
      >
        <Label className={styles['label'] ?? ''}>{TEXT.name}</Label>
        <Input
          ref={nameRef}
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
        onChange={(description) => set({ ...product, description })}
      >
        <Label className={styles['label'] ?? ''}>{TEXT.description}</Label>
        <TextArea className={styles['control'] ?? ''} rows={5} spellCheck={false} />
        <Text slot="description" className={styles['hint'] ?? ''}>
          {TEXT.descriptionHint}
        </Text>
        <TooLong text={product.description} />
      </TextField>
      <UnknownWords input={input} />
    </section>
  );
}

function TooLong({ text }: { text: string }) {
  if (text.length <= LONGEST_TEXT) return null;
  return <p className={styles['hint']}>{TEXT.tooLong(formatCount(LONGEST_TEXT))}</p>;
}
