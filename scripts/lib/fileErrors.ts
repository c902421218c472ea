import { AppError, messageOf } from '../../src/domain/errors';

const SENTENCES: Record<string, (path: string) => string> = {
  ENOENT: (path) => `There is no file ${path}.`,
  EACCES: (path) =>
    `There is no permission to use ${path}. Change its rights or choose another place.`,
  EPERM: (path) => `The system does not allow ${path} to be used. Choose another place.`,
  EROFS: (path) => `${path} is on a read-only disk. Choose another place.`,
  EISDIR: (path) => `${path} is a folder, not a file.`,
  ENOTDIR: (path) => `A part of the path ${path} is a file, not a folder.`,
  ENOSPC: (path) =>
    `The disk is full; ${path} was not written. Free some space and run this again.`,
  EDQUOT: (path) =>
    `The disk quota is used up; ${path} was not written. Free some space and run this again.`,
  Z_BUF_ERROR: (path) =>
    `${path} is cut short: the compressed data ends too early. Fetch it again.`,
  Z_DATA_ERROR: (path) => `${path} is damaged: the compressed data cannot be read. Fetch it again.`,
};

/** What went wrong with a file, as an AppError with a plain sentence. */
export function fileError(path: string, thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const code = codeOf(thrown);
  const sentence = SENTENCES[code]?.(path) ?? `${path}: ${messageOf(thrown)}`;
  return new AppError(code === 'ENOENT' ? 'missing-file' : 'io', sentence, { cause: thrown });
}

/** Whether a failure only says that a file is not there. */
export function isMissing(thrown: unknown): boolean {
  return codeOf(thrown) === 'ENOENT';
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
}
