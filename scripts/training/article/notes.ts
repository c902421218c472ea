import type { ArticleArchitecture } from '../../../src/models/training/articleArchitecture';
import type { Recipe } from '../../../src/models/training/trainer';
import { ARTICLE_BATCH, ARTICLE_EPOCHS } from './recipes';

/** A file of published vectors and how many of the vocabulary's tokens it knows. */
export interface VectorsSource {
  name: string;
  known: number;
  tokens: number;
}

/** Sentences on how a run differs from the article's own. */
export function articleNotes(
  recipe: Recipe<ArticleArchitecture>,
  vectors?: VectorsSource,
): string[] {
  const { schedule, batchSize, architecture } = recipe;
  const notes = [
    'Trained and validated on our training and validation part; the article cut off a random 30 % and validated on what it tested with.',
    'Name and description are joined with a space; the article joined them without one.',
    'The vocabulary is counted in the training part, and words it has once are one unknown word; the article counted in all texts.',
    'Batches hold texts of about equal length.',
    'The weights kept are those of the best epoch on validation; the article kept the last.',
  ];
  if (schedule.epochs !== ARTICLE_EPOCHS) {
    notes.push(`${schedule.epochs} epochs instead of ${ARTICLE_EPOCHS}.`);
  }
  if (batchSize !== ARTICLE_BATCH) {
    notes.push(`Batches of ${batchSize} products instead of ${ARTICLE_BATCH}.`);
  }
  if (architecture.kind === 'article-lstm') {
    notes.push(
      `${architecture.paddingSteps} steps over padding before the first word; the article pads to 500.`,
    );
  } else {
    notes.push('A step of Adam moves only the embeddings of words in its batch.');
  }
  if (vectors) {
    notes.push(
      `Word vectors of ${vectors.name}, which has ${vectors.known} of the ${vectors.tokens} tokens; the article read glove.6B.100d.`,
    );
  }
  return notes;
}
