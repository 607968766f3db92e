import { sameJson } from '../equality';
import type { Target } from '../vocabulary';
import type { PointDecision, RecordDecision } from './decision';
import type { Deferral } from './treatment';

/**
 * What a decision puts off: the case as a whole, or the points of its recommendation that are put off, those that go to
 * the same place together. A point of which nobody says where it goes is put off indefinitely (på ubestemt tid), so that
 * a case which is decided but for that point stays deferred. @param bodyId the body that decides
 */
export function deferralsOf(data: RecordDecision['data'], bodyId: string): readonly Deferral[] {
  const { postponement, outcomes, points = [] } = data;
  const putOff = points.filter(({ outcome }) => outcome === 'postponed');
  if (!postponement) return byTarget(putOff.map((point) => [point, point.target ?? indefinitely(bodyId)]));
  const along = putOff.filter(({ target }) => !target || sameJson(target, postponement.target));
  const elsewhere = putOff.filter((point) => !along.includes(point));
  const othersFared = points.some(({ outcome }) => outcome !== null && outcome !== 'postponed');
  const isWhole = along.length === 0 || (outcomes[0] === 'postponed' && !othersFared);
  const first = isWhole ? postponement : { ...postponement, points: along.map(({ number }) => number) };
  return [first, ...byTarget(elsewhere.map((point) => [point, point.target ?? postponement.target]))];
}

function byTarget(points: readonly (readonly [PointDecision, Target])[]): readonly Deferral[] {
  const targets = points.map(([, target]) => target);
  const different = targets.filter((target, index) => targets.findIndex((other) => sameJson(other, target)) === index);
  return different.map((target) => ({
    target,
    points: points.filter(([, other]) => sameJson(other, target)).map(([{ number }]) => number),
  }));
}

const indefinitely = (bodyId: string): Target => ({
  bodyId,
  meetingId: null,
  date: null,
  precision: null,
  condition: null,
});
