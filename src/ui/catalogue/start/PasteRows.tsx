import { useState } from 'react';
import { Form, Label, Text, TextArea, TextField } from 'react-aria-components';
import { useCatalogue } from '../../../store/catalogue/hooks';
import { Button } from '../../parts/Button';
import { START } from '../../strings/catalogue';
import styles from './StartScreen.module.css';

/** Rows that come from the clipboard instead of a file. */
export function PasteRows() {
  const takeText = useCatalogue((state) => state.takeText);
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isEmpty = text.trim() === '';
  return (
    <details className={styles['paste']}>
      <summary>{START.paste}</summary>
      <Form
        className={styles['pasteForm'] ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (!isEmpty) void takeText(text);
        }}
      >
        <TextField className={styles['field'] ?? ''} value={text} onChange={setText}>
          <Label className={styles['label'] ?? ''}>{START.pasteLabel}</Label>
          <TextArea className={styles['area'] ?? ''} rows={6} spellCheck="false" />
          <Text slot="description" className={styles['hint'] ?? ''}>
            {START.pasteHint}
          </Text>
        </TextField>
        <div className={styles['ways']}>
          <Button type="submit">{START.pasteTake}</Button>
          <p role="status" className={styles['problem']}>
            {isAsked && isEmpty && START.pasteNothing}
          </p>
        </div>
      </Form>
    </details>
  );
}
