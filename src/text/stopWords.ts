/// <reference path="./stopword.d.ts" />
import { eng } from 'stopword';

const STOP_WORDS: ReadonlySet<string> = new Set(eng);

/** Whether an English word, in small letters, is too common to say anything. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
