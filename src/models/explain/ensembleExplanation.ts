import { assert } from '../../domain/errors';
import { type BetaCalibration, calibratedLogit } from '../../metrics/betaCalibration';
import { logistic } from '../../metrics/logit';
import type { Contribution, Explanation } from './explanation';

/** What one member says, and how the ensemble hears it. */
export interface MemberExplanation {
  readonly weight: number;
  readonly calibration: BetaCalibration;
  readonly explanation: Explanation;
}

/**
 * The members' contributions put together as the ensemble puts together their scores: the weighted
 * mean of what each word changes in the log-odds of each member's calibrated score. Before the
 * ensemble's own calibration.
 *
 * @param members at least one, of the same words and label
 */
export function ensembleExplanation(members: readonly MemberExplanation[]): Explanation {
  const total = members.reduce((sum, { weight }) => sum + weight, 0);
  assert(total > 0, 'some member has weight');
  const mean = (value: (member: MemberExplanation) => number) =>
    members.reduce((sum, member) => sum + member.weight * value(member), 0) / total;
  const field = (which: 'name' | 'description'): Contribution[] =>
    members[0]!.explanation[which].map((_, word) => {
      if (members.every(({ explanation }) => explanation[which][word] === undefined)) {
        return undefined;
      }
      return mean((member) => heard(member, member.explanation[which][word]));
    });
  return {
    logOdds: mean(({ calibration, explanation: { logOdds } }) => at(calibration, logOdds)),
    name: field('name'),
    description: field('description'),
  };
}

/** What a contribution changes after the member's calibration. */
function heard({ calibration, explanation: { logOdds } }: MemberExplanation, said: Contribution) {
  return at(calibration, logOdds) - at(calibration, logOdds - (said ?? 0));
}

function at(calibration: BetaCalibration, logOdds: number): number {
  return calibratedLogit(calibration, logistic(logOdds));
}
