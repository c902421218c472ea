/** What the library has beside `createClassifier`, wherever it runs. */
export type { Prediction, PredictionOptions, ScoredCategory } from '../classifier/prediction';
export { AppError, type AppErrorCode } from '../domain/errors';
export { MODEL_IDS, type ModelId } from '../domain/model';
export type { Classifier } from './classifier';
export type {
  Address,
  ClassifierOptions,
  ExplainOptions,
  FileBytes,
  ModelFileSource,
  ProductInput,
} from './options';
export type { ProductExplanation, WordWeight } from './productExplanation';
