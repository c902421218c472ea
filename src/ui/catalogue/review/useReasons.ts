import { useEffect, useState } from 'react';
import { useCatalogue } from '../../../store/catalogue/hooks';
import type { RowDetail, RowReasons } from '../../../store/catalogue/state';

/** The focus must rest on a row this long before the models are asked about it. */
const REST_MS = 200;

/** Why the row would be filed where its path ends; undefined until that is known, or when it cannot be. */
export function useReasons({ name, description, label }: RowDetail): RowReasons | undefined {
  const reasonsFor = useCatalogue((state) => state.reasonsFor);
  const key = `${label}\n${name}\n${description}`;
  const [found, setFound] = useState<{ key: string; reasons: RowReasons }>();
  useEffect(() => {
    if (label === undefined) return;
    let isWanted = true;
    const timer = setTimeout(() => {
      reasonsFor({ name, description }, label).then(
        (reasons) => isWanted && setFound({ key, reasons }),
        () => {}, // a review goes on without reasons
      );
    }, REST_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [key, name, description, label, reasonsFor]);
  return found?.key === key ? found.reasons : undefined;
}
