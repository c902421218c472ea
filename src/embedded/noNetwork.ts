import { AppError } from '../domain/errors';
import type { Fetch } from '../manifest/download';

/** Asked for what the file should carry and does not, whole: there is no server to ask. */
export const noNetwork: Fetch = (url) => Promise.reject(damaged(url));

/** @param name of what is missing, or its address */
export function damaged(name: string): AppError {
  return new AppError(
    'network',
    `This copy of Aisle is damaged: ${name} is not in it. Download or copy the file again.`,
  );
}
