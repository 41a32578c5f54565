// Which pot pays for a firm of a division: the nearest one that somebody set money aside in.
import { type Budget, isFunded } from './budget.ts';
import { divisionPrefix } from './division.ts';

/**
 * Of the pots that cover the division and have money set aside, the deepest; where there is none, the
 * deepest of the empty ones, in which only a queue stands.
 */
export function nearestPot(pots: readonly Budget[], divisionCode: string): Budget | undefined {
  const covering = pots
    .filter((pot) => divisionCode.startsWith(divisionPrefix(pot.divisionCode)))
    .toSorted((a, b) => depthOf(b) - depthOf(a));
  return covering.find((pot) => isFunded(pot)) ?? covering[0];
}

function depthOf(pot: Budget): number {
  return divisionPrefix(pot.divisionCode).length;
}
