import { useState } from 'react';
import { useCategoryNames } from '../../../store/hooks';
import type { RowDetail, RowReasons } from '../../../store/catalogue/state';
import { strongestSaid, wordsSaid, type WordSaid } from '../../classify/why/wordsSaid';
import { describe, WordText } from '../../classify/why/WordText';
import { DETAIL as TEXT } from '../../strings/catalogueDetail';
import view from '../CatalogueView.module.css';
import styles from './DetailPanel.module.css';

export interface Props {
  detail: RowDetail;
  reasons: RowReasons;
}

/** The product's words, each shaded by what it says for or against where the path ends. */
export function TellingWords({ detail: { name, description }, reasons }: Props) {
  const [word, setWord] = useState<WordSaid>();
  const names = useCategoryNames();
  const product = { name, description };
  const words = wordsSaid(product, reasons.words, reasons.explanation);
  if (words.length === 0) return null;
  return (
    <details className={styles['words']} open>
      <summary>{TEXT.words(names[reasons.label] ?? '')}</summary>
      {(['name', 'description'] as const).map((field) => (
        <WordText
          key={field}
          label={TEXT.wordsOf[field]}
          text={product[field]}
          words={words.filter((each) => each.field === field)}
          most={strongestSaid(words)}
          onReadOut={setWord}
        />
      ))}
      <p className={view['quiet']} aria-hidden="true">
        {word ? describe(word) : TEXT.wordsHint}
      </p>
    </details>
  );
}
