import {
  APPENDED_COLUMNS,
  type AppendedColumn,
  CATEGORY_SEPARATOR,
  isReviewed,
  isStatus,
  PATH_SEPARATOR,
  type RowAnswer,
  type Status,
} from '../answerColumns';
import { defused, undefused } from './formulas';

const CONFIDENCE_DIGITS = 4;

/** The cells that are appended to a row, in the order of APPENDED_COLUMNS; empty without an answer. */
export function answerCells(answer: RowAnswer | undefined): string[] {
  if (!answer) return APPENDED_COLUMNS.map(() => '');
  const { predictions, path, confidence, model, status, reviewed } = answer;
  const predicted = predictions.filter((one) => one.predicted).map(({ category }) => category);
  const cells: Record<AppendedColumn, string> = {
    predicted_categories: predicted.join(CATEGORY_SEPARATOR),
    category_path: path.join(PATH_SEPARATOR),
    confidence: confidence?.toFixed(CONFIDENCE_DIGITS) ?? '',
    model,
    status,
    reviewed_categories: reviewed.join(CATEGORY_SEPARATOR),
  };
  return APPENDED_COLUMNS.map((name) => defused(cells[name]));
}

/**
 * The answer that appended cells say; columns that were deleted since are taken as empty.
 * Categories that somebody wrote beside a row without a decision are one.
 *
 * @returns undefined when the cells say nothing of ours
 */
export function answerOfCells(
  names: readonly AppendedColumn[],
  cells: readonly string[],
): RowAnswer | undefined {
  const cellOf = (name: AppendedColumn) => undefused(cells[names.indexOf(name)] ?? '').trim();
  const reviewed = partsOf(cellOf('reviewed_categories'), CATEGORY_SEPARATOR);
  const status = statusOf(cellOf('status'), reviewed);
  if (!status) return undefined;
  const confidence = Number(cellOf('confidence').replace(',', '.') || Number.NaN);
  const predicted = partsOf(cellOf('predicted_categories'), CATEGORY_SEPARATOR);
  return {
    predictions: predicted.map((category) => ({ category, predicted: true })),
    path: partsOf(cellOf('category_path'), PATH_SEPARATOR),
    ...(Number.isFinite(confidence) && { confidence }),
    model: cellOf('model'),
    status,
    reviewed,
  };
}

function partsOf(cell: string, separator: string): string[] {
  return cell
    .split(separator.trim())
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

export function statusOf(text: unknown, reviewed: readonly string[]): Status | undefined {
  const status = isStatus(text) ? text : undefined;
  if (reviewed.length > 0 && !(status && isReviewed(status))) return 'edited';
  return status;
}
