import { AppError, messageOf } from '../domain/errors';
import type { AppState } from './state';

/**
 * Why something could not be loaded. Without a network the address of a file is no help: what
 * counts is that it was not kept on this device.
 *
 * @param what it is, as the beginning of a sentence; `This` where its name stands before it
 */
export function failureOf(error: unknown, { online }: Pick<AppState, 'online'>, what: string) {
  if (!online && error instanceof AppError && error.code === 'network') {
    return (
      `${what} is not stored on this device, and there is no network. ` +
      'It is fetched when the network is back.'
    );
  }
  return messageOf(error);
}
