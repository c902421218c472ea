import { AppError } from '../domain/errors';
import type { PresetId } from './presets';
import { RESERVED_TOKENS } from './reservedTokens';

/** Tokens and their ids, which are the rows of every embedding. */
export interface Vocabulary {
  readonly preset: PresetId;
  /** Embedding rows: the reserved tokens and the words. */
  readonly size: number;
  /** Row i belongs to tokens[i]. */
  readonly tokens: readonly string[];
  /** Id of a word in small letters. The reserved tokens are no words: no text reaches them. */
  idOf(token: string): number | undefined;
}

/** @throws AppError `bad-format` when reserved tokens are not first or a token comes twice */
export function vocabularyFromFile(file: {
  readonly preset: PresetId;
  readonly tokens: readonly string[];
}): Vocabulary {
  const { preset, tokens } = file;
  if (RESERVED_TOKENS.some((token, id) => tokens[id] !== token)) {
    throw new AppError(
      'bad-format',
      `The vocabulary does not begin with ${RESERVED_TOKENS.join(', ')}. Build it again.`,
    );
  }
  // A Map, not an object: `constructor` is a word like any other.
  const ids = new Map<string, number>();
  for (let id = RESERVED_TOKENS.length; id < tokens.length; id++) ids.set(tokens[id]!, id);
  if (ids.size !== tokens.length - RESERVED_TOKENS.length) {
    throw new AppError('bad-format', 'The vocabulary lists a token twice. Build it again.');
  }
  return { preset, size: tokens.length, tokens, idOf: (token) => ids.get(token) };
}
