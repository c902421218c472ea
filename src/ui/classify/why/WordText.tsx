import type { CSSProperties, ReactNode } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import { formatSigned } from '../../format';
import { WHY } from '../../strings/why';
import styles from './Why.module.css';
import type { WordSaid } from './wordsSaid';

export interface Props {
  label: string;
  text: string;
  words: readonly WordSaid[];
  /** Largest contribution of any word, either way. */
  most: number;
  onReadOut: (word: WordSaid | undefined) => void;
}

/** A field as it was typed, each word shaded by what it says; the arrow keys go from word to word. */
export function WordText({ label, text, words, most, onReadOut }: Props) {
  if (words.length === 0) return null;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const word of words) {
    parts.push(text.slice(at, word.start));
    parts.push(<Word key={word.start} word={word} most={most} onReadOut={onReadOut} />);
    at = word.end;
  }
  parts.push(text.slice(at));
  return (
    <Toolbar aria-label={label} className={styles['text'] ?? ''}>
      <bdi>{parts}</bdi>
    </Toolbar>
  );
}

/** Below this share of the strongest word a word is not shaded. */
const LEAST = 0.04;

function Word({ word, most, onReadOut }: { word: WordSaid } & Pick<Props, 'most' | 'onReadOut'>) {
  const { said, known } = word;
  const strength = said === undefined || most === 0 ? 0 : Math.abs(said) / most;
  const side = strength < LEAST ? undefined : said! > 0 ? 'for' : 'against';
  const leave = () => onReadOut(undefined);
  return (
    <Button
      className={styles['word'] ?? ''}
      aria-label={describe(word)}
      style={{ '--strength': strength.toFixed(3) } as CSSProperties}
      onHoverChange={(over) => onReadOut(over ? word : undefined)}
      onFocus={() => onReadOut(word)}
      onBlur={leave}
      {...{
        'data-side': side,
        'data-unknown': !known || undefined,
        'data-unread': said === undefined || undefined,
      }}
    >
      {word.text}
    </Button>
  );
}

/** `coffee, +1.23 for`, and whether the word is unknown or not read. */
export function describe({ text, said, known }: WordSaid): string {
  const facts = [];
  if (said === undefined) facts.push(WHY.unread);
  else facts.push(said === 0 ? '0' : `${formatSigned(said)} ${said > 0 ? WHY.for : WHY.against}`);
  if (!known) facts.push(WHY.unknown);
  return [text, ...facts].join(', ');
}
