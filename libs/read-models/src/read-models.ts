import { access } from './access/project';
import { attendance } from './attendance/project';
import { awaited } from './awaited/project';
import { bodies, bodyNames, bodyRules, members, roles, terms } from './bodies/project';
import { attachments, handedIn, presented, readiness } from './preparation/project';
import { caseLinks, caseMaterial, caseTexts, decisionCorrections, recommendations } from './case-file/project';
import { annulled, history } from './case-history/project';
import { caseMerges, cases, caseStates } from './case-overview/project';
import { appropriations, halts, motions, outsideDecisions, statements } from './debate/project';
import { tellings, toldDecisions } from './communications/project';
import { deadlines } from './deadlines/project';
import { pathSteps } from './decision-path/project';
import { deferrals, postponements } from './deferred/project';
import { firstDecisions } from './figures/project';
import { followUps } from './follow-ups/project';
import { items } from './items/project';
import {
  dispatches,
  dispatchLines,
  documents,
  meetings,
  minutesApprovals,
  procedures,
  sentCases,
  sentLines,
} from './meetings/project';
import { breaks, quorumLosses, recusals, turns } from './proceedings/project';
import type { Projection, ReadModel, Telling } from './projection';
import { protocols, publications } from './protocol/project';
import { declared, returns } from './returns/project';

const readModel = (
  name: string,
  version: number,
  projections: readonly Projection[],
  tellings: readonly Telling[] = [],
): ReadModel => ({ name, version, projections, tellings });

/** Every read model with its version. */
export const READ_MODELS: readonly ReadModel[] = [
  readModel('case-overview', 7, [cases, caseStates, caseMerges]),
  readModel('access', 2, [access]),
  readModel('preparation', 5, [attachments, handedIn, presented, readiness]),
  readModel('case-file', 7, [caseTexts, decisionCorrections, recommendations, caseMaterial, caseLinks]),
  readModel('case-history', 9, [], [history, annulled]),
  readModel('items', 5, [items]),
  readModel('debate', 3, [motions, statements, outsideDecisions, halts, appropriations]),
  readModel('communications', 3, [toldDecisions, tellings]),
  readModel('follow-ups', 2, [followUps]),
  readModel('decision-path', 1, [pathSteps]),
  readModel('awaited', 2, [awaited]),
  readModel('returns', 6, [returns, declared]),
  readModel('figures', 1, [firstDecisions]),
  readModel('deferred', 5, [deferrals, postponements]),
  readModel('deadlines', 3, [deadlines]),
  readModel('meetings', 5, [
    ...[meetings, dispatches, dispatchLines, sentCases, sentLines],
    ...[procedures, minutesApprovals, documents],
  ]),
  readModel('attendance', 2, [attendance]),
  readModel('proceedings', 1, [turns, recusals, breaks, quorumLosses]),
  readModel('protocol', 1, [protocols, publications]),
  readModel('bodies', 4, [bodies, bodyNames, bodyRules, members, roles, terms]),
];
