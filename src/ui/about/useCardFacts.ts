import { isBase, membersOf, type Column, type EnsembleColumn } from '../../store/columns';
import { isKept } from '../../store/device';
import { useApp, useColumns } from '../../store/hooks';
import {
  formatBytes,
  formatCount,
  formatDate,
  formatList,
  formatMinutes,
  formatScore,
  formatShare,
} from '../format';
import { STRINGS } from '../strings';
import { DEVICE } from '../strings/offline';

const TEXT = STRINGS.aboutView;

type Fact = readonly [name: string, value: string];

/** What a card says in short: size, training, thresholds. */
export function useCardFacts(card: Column): Fact[] {
  const columns = useColumns();
  const kept = useApp(
    ({ shelf, kept }) => shelf.status === 'open' && isKept(card, shelf.shelf.registry, kept),
  );
  const { training, thresholds, parameters, bytes } = card;
  const { epochs, bestEpoch } = training;
  const size = formatBytes(bytes);
  const parts = training.refitted ? TEXT.learnedParts.all : TEXT.learnedParts.training;
  return [
    ...(isBase(card) ? [] : [[TEXT.members, membersText(card, columns)] as const]),
    [TEXT.size, isBase(card) ? size : TEXT.noSize(size)],
    [DEVICE.stored, kept ? DEVICE.storedText.yes : DEVICE.storedText.no],
    [TEXT.parameters, formatCount(parameters)],
    [TEXT.trained, TEXT.trainedText(formatDate(training.date), formatMinutes(training.seconds))],
    ...(epochs !== undefined && bestEpoch !== undefined
      ? [[TEXT.epochs, TEXT.epochsText(formatCount(epochs), formatCount(bestEpoch))] as const]
      : []),
    [TEXT.learnedFrom, parts],
    [TEXT.scores, TEXT.calibrated],
    [TEXT.thresholds, thresholdsText(thresholds.perLabel)],
  ];
}

function membersText(card: EnsembleColumn, columns: readonly Column[]): string {
  const members = membersOf(card);
  const total = members.reduce((sum, { weight }) => sum + weight, 0);
  const titleOf = (id: string) => columns.find((column) => column.id === id)?.title ?? id;
  return formatList(
    members.map(({ id, weight }) => TEXT.member(titleOf(id), formatShare(weight / total))),
  );
}

function thresholdsText(perLabel: readonly number[]): string {
  return TEXT.thresholdRange(
    formatScore(Math.min(...perLabel)),
    formatScore(Math.max(...perLabel)),
  );
}
