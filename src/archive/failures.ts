import { AppError, messageOf } from '../domain/errors';

const REASONS: Readonly<Record<string, () => AppError>> = {
  QuotaExceededError: () =>
    new AppError(
      'storage-full',
      'There is no room left on this device to keep the catalogue. Export and delete catalogues ' +
        'that are done, or free some space, then try again.',
    ),
  VersionError: () =>
    new AppError(
      'io',
      'The catalogues on this device were kept by a newer version of this page. Reload the page ' +
        'to get it.',
    ),
  InvalidStateError: () =>
    new AppError(
      'io',
      'The catalogues on this device are no longer open here: a newer version of this page may ' +
        'have opened them in another tab. Reload the page.',
    ),
};

/** What it means for the person in front of it that the browser could not do something. */
export function storageFailure(thrown: unknown): unknown {
  if (!(thrown instanceof DOMException)) return thrown;
  return (
    knownFailure(thrown) ??
    new AppError(
      'io',
      `The catalogues on this device could not be read or written (${thrown.message}). Reload ` +
        'the page and try again.',
      { cause: thrown },
    )
  );
}

/** Why catalogues cannot be kept at all. */
export function refusedFailure(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  return (
    knownFailure(thrown) ??
    new AppError(
      'io',
      `This browser does not keep catalogues (${messageOf(thrown)}). They last as long as the ` +
        'page is open: export them before you close it, or use a window that is not private.',
      { cause: thrown },
    )
  );
}

function knownFailure(thrown: unknown): AppError | undefined {
  return thrown instanceof DOMException ? REASONS[thrown.name]?.() : undefined;
}

/** Another tab holds an older version of the database, and does not let go. */
export function blockedFailure(): AppError {
  return new AppError(
    'io',
    'Another tab with an older version of this page holds the catalogues of this device. Close ' +
      'it, then reload this page.',
  );
}

export function deletedFailure(): AppError {
  return new AppError(
    'io',
    'This catalogue is no longer on this device: it was deleted, perhaps in another tab.',
  );
}
