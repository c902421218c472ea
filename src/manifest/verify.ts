import { AppError } from '../domain/errors';
import type { FileReference } from './schema';

/**
 * Checks length and SHA-256 of a file that has arrived.
 *
 * @throws AppError `corrupt-file` when either differs from the registry
 */
export async function verify(
  bytes: Uint8Array<ArrayBuffer>,
  { path, bytes: expectedLength, sha256 }: FileReference,
): Promise<void> {
  if (bytes.length !== expectedLength) {
    throw corrupt(path, `it has ${bytes.length} bytes instead of ${expectedLength}`);
  }
  if ((await sha256Of(bytes)) !== sha256) {
    throw corrupt(path, 'its content is not what was published');
  }
}

/** SHA-256 in lower-case hexadecimal digits. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // browsers leave `subtle` out on plain http other than localhost
  if (!crypto.subtle) {
    throw new AppError(
      'network',
      'Downloaded files can only be checked on a secure address. ' +
        'Open the page over https or from localhost.',
    );
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function corrupt(path: string, reason: string): AppError {
  return new AppError(
    'corrupt-file',
    `The file ${path} is damaged: ${reason}. Try again; if that does not help, reload the page.`,
  );
}
