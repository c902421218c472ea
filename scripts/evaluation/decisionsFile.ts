import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { figuresSchema } from '../../src/manifest/reportSchema';
import { calibrationSchema, thresholdsSchema } from '../../src/manifest/schema';
import { readJson, writeJson } from '../lib/files';
import { MEMBER_IDS, type MemberId, type ReportedId } from '../training/modelIds';
import { runPaths } from '../training/runFiles';
import type { Decisions } from './decisions';

const decisionsFileSchema = v.object({
  calibration: calibrationSchema,
  thresholds: thresholdsSchema,
  /** Least confidence that files a product; null: none is good enough. */
  cut: v.nullable(v.number()),
  /** Only of an ensemble; each with the calibration that its scores get first. */
  members: v.optional(
    v.array(
      v.object({
        id: v.picklist(MEMBER_IDS),
        weight: v.number(),
        calibration: calibrationSchema,
      }),
    ),
  ),
  millisecondsPerProduct: v.number(),
  /** By the weights of the training part; see `crossJudged`. */
  validation: figuresSchema,
  validationNamesOnly: figuresSchema,
});
export type DecisionsFile = v.InferOutput<typeof decisionsFileSchema>;

/** What is decided, without what was measured. */
export type DecidedFile = Pick<DecisionsFile, 'calibration' | 'thresholds' | 'cut' | 'members'>;

/**
 * @param members of an ensemble, in the order of the decisions' own; those without weight are
 *                left out
 */
export function decidedFile(decisions: Decisions, members: readonly MemberId[]): DecidedFile {
  const { calibration, thresholds, cut } = decisions;
  const decided = { calibration, thresholds, cut: cut ?? null };
  if (!decisions.members) return decided;
  const named = decisions.members.map((member, i) => ({ id: members[i]!, ...member }));
  return { ...decided, members: named.filter(({ weight }) => weight > 0) };
}

/** Changes with any number that is decided, not with the order in which a file names them. */
export function decidedHash({ calibration, thresholds, cut, members = [] }: DecidedFile): string {
  const lines = ({ yes, no, offset }: DecidedFile['calibration']) => [yes, no, offset];
  const values = [
    lines(calibration),
    [thresholds.global, ...thresholds.perLabel],
    cut,
    members.map((member) => [member.id, member.weight, ...lines(member.calibration)]),
  ];
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
}

export async function writeDecisions(
  id: ReportedId,
  folder: string,
  file: DecisionsFile,
): Promise<void> {
  await writeJson(runPaths(id, folder).decisions, file, 1);
}

/** @throws AppError naming the command that makes the file */
export function readDecisions(id: ReportedId, folder: string): Promise<DecisionsFile> {
  const command = `npm run evaluate -- --model ${id}`;
  return readJson(runPaths(id, folder).decisions, decisionsFileSchema, command);
}
