import { useEffect, useState } from 'react';

const CONFIRMED_MS = 2000;

export type CopyOutcome = 'none' | 'copied' | 'failed';

/** Puts texts into the clipboard, and says for a moment that it has. */
export function useCopy(): { outcome: CopyOutcome; copy: (text: string) => void } {
  const [outcome, setOutcome] = useState<CopyOutcome>('none');
  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome('none'), CONFIRMED_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function write(text: string) {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  }
  return { outcome, copy: (text) => void write(text) };
}
