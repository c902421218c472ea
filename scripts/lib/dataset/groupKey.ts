import { createHash } from 'node:crypto';
import { decodeHTML } from 'entities/decode';
import type { Part } from '../paths';

/*
 * Never change this file: which product is for training and which for testing hangs on it.
 * It is independent of the preprocessing on purpose, which may improve.
 */

const NOT_LETTERS_OR_DIGITS = /[^\p{L}\p{N}]+/gu;

/** What of a text makes it the same text: its letters and digits. */
export function plainKey(text: string): string {
  return decodeHTML(decodeHTML(text))
    .normalize('NFKC')
    .toLowerCase()
    .replace(NOT_LETTERS_OR_DIGITS, '');
}

/** Products with equal keys say the same and stay in one part. */
export function groupKey(name: string, description: string): string {
  return `${plainKey(name)}\n${plainKey(description)}`;
}

/** A number in [0, 1) from a group's key, the same on every machine. */
export function groupFraction(key: string): number {
  return createHash('sha256').update(key, 'utf8').digest().readUInt32BE(0) / 2 ** 32;
}

/** 80 % training, 10 % validation, 10 % test. */
export function partOfGroup(key: string): Part {
  const fraction = groupFraction(key);
  if (fraction < 0.8) return 'training';
  return fraction < 0.9 ? 'validation' : 'test';
}
