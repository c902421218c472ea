import { useEffect, useState } from 'react';
import { messageOf } from '../../../domain/errors';
import { useCatalogue } from '../../../store/catalogue/hooks';
import type { OpenCatalogue, RowDetail } from '../../../store/catalogue/state';

export type DetailState =
  | { status: 'none' | 'loading' }
  | { status: 'ready'; detail: RowDetail }
  | { status: 'failed'; message: string };

type Answer = { row: number } & ({ detail: RowDetail } | { message: string });

/** What is known of the row in focus; read again whenever something has changed. */
export function useRowDetail({ focused, version }: OpenCatalogue): DetailState {
  const detailOf = useCatalogue((state) => state.detailOf);
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    if (focused === undefined) return;
    let isWanted = true;
    const take = (next: Answer) => {
      if (isWanted) setAnswer(next);
    };
    detailOf(focused).then(
      (detail) => take({ row: focused, detail }),
      (thrown: unknown) => take({ row: focused, message: messageOf(thrown) }),
    );
    return () => {
      isWanted = false;
    };
  }, [focused, version, detailOf]);

  if (focused === undefined) return { status: 'none' };
  if (answer?.row !== focused) return { status: 'loading' };
  return 'detail' in answer
    ? { status: 'ready', detail: answer.detail }
    : { status: 'failed', message: answer.message };
}
