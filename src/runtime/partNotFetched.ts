import { AppError } from '../domain/errors';

/**
 * For the `catch` of an `import()`. Browsers may remember that a script failed, so only a new
 * page asks for it again.
 *
 * @throws AppError `network`, always
 */
export function partNotFetched(cause: unknown): never {
  throw new AppError(
    'network',
    'A part of the page could not be fetched. Check the connection and reload the page.',
    { cause },
  );
}
