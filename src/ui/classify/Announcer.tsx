import { useEffect, useState } from 'react';
import { useAnswer } from '../../store/hooks';
import type { InputId } from '../../store/inputs';
import { formatScore } from '../format';
import { STRINGS } from '../strings';

/** Typing must have rested this long before the answer is read out. */
const REST_MS = 1000;

/** Tells a screen reader the best category, once the answer has come to rest. */
export function Announcer({ input }: { input: InputId }) {
  const answer = useAnswer(input);
  const announce = input === 'first' ? STRINGS.answer.announce : STRINGS.answer.announceSecond;
  const sentence =
    answer === undefined || answer.stale
      ? ''
      : announce(answer.names.join(STRINGS.answer.separator), formatScore(answer.confidence));
  const [announced, setAnnounced] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(sentence), REST_MS);
    return () => clearTimeout(timer);
  }, [sentence]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {announced}
    </p>
  );
}
