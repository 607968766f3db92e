import { accept, type Decision } from '@sagsgang/kernel/decider';
import { fault, firstFault, textFault, TITLE_MAX, wordFault, wordingFault, type Fault } from '../checks';
import { sameJson } from '../equality';
import type { BodyFact, Facts } from '../facts';
import type { Outcome } from '../vocabulary';
import {
  APPROPRIATION_KINDS,
  type AppropriationCommand,
  type AppropriationEvent,
  type GrantAppropriation,
} from './appropriation';
import { nextAppropriationId } from './issued';
import { oereOf } from './money';
import { findItem, notFound } from './on-item';
import type { CaseState } from './state';

const GRANTING: readonly Outcome[] = ['approved', 'approved_with_changes', 'partly_approved'];

/** Decides what money a decision grants. */
export function decideAppropriation(
  { data }: AppropriationCommand,
  state: CaseState,
  facts: Facts,
): Decision<AppropriationEvent> {
  const found = findItem(data.meetingId, state, facts);
  if (notFound(found)) return { refused: found };
  const oere = oereOf(data.amount) ?? 0;
  const wrong = firstFault(
    wordFault(data.kind, APPROPRIATION_KINDS, 'kind'),
    amountFault(data.amount),
    yearFault(data.year),
    wordingFault(data.account, 'account', 'Kontoen', TITLE_MAX),
    textFault(data.coveredBy, 'coveredBy', TITLE_MAX),
    coverFault(data, oere),
    powerFault(data, facts.bodies.get(found.item.bodyId)),
    grantFault(found.item.itemId, state),
  );
  if (wrong) return { refused: wrong };
  const { itemId, meetingId, bodyId } = found.item;
  const { kind, year, account, coveredBy = null } = data;
  const granted = { itemId, meetingId, bodyId, kind, oere, year, account, coveredBy };
  if (state.appropriations.some(({ appropriationId: _, ...each }) => sameJson(each, granted))) return accept();
  const appropriationId = nextAppropriationId(state.issued);
  return accept({ type: 'AppropriationGranted', data: { appropriationId, ...granted } });
}

function amountFault(amount: string): Fault {
  const oere = oereOf(amount);
  if (oere !== undefined && oere !== 0) return undefined;
  const message =
    oere === 0
      ? 'En bevilling på 0 kr. bevilger intet.'
      : `»${amount.slice(0, 40)}« er ikke et beløb i kroner; skriv det som 1325000.50 eller 1.325.000,50.`;
  return fault('no-such-amount', message, 'amount');
}

function yearFault(year: number): Fault {
  if (Number.isInteger(year) && year >= 1970 && year <= 2199) return undefined;
  return fault('no-such-year', 'Året skal skrives med fire cifre, såsom 2025.', 'year');
}

/** Every supplementary appropriation says how the expense is covered; one that lowers another costs nothing. */
function coverFault({ kind, coveredBy }: GrantAppropriation['data'], oere: number): Fault {
  if (kind !== 'supplementary' || oere < 0 || (coveredBy ?? '').trim() !== '') return undefined;
  const message = 'En tillægsbevilling skal angive, hvordan udgiften dækkes, såsom »kassebeholdningen«.';
  return fault('cover-missing', message, 'coveredBy', ['GrantAppropriation']);
}

/** Elsewhere than in the council the sum stands in the recommendation to it. */
function powerFault({ kind }: GrantAppropriation['data'], body: BodyFact | undefined): Fault {
  const grants = body?.profile.deciding.grantsMoney ?? 'freely';
  if (grants === 'freely' || (grants === 'by_moving_it' && kind === 'supplementary')) return undefined;
  const can =
    grants === 'never'
      ? `${body?.name} bevilger ingen penge`
      : `${body?.name} kan højst flytte penge med en tillægsbevilling (supplementary)`;
  const message = `${can}; bevillingsmyndigheden er hos kommunalbestyrelsen, så skriv beløbet i indstillingen til den.`;
  return fault('no-power-to-grant', message, 'meetingId', ['ProposeRecommendation', 'ReferCase']);
}

function grantFault(itemId: string, { treatments }: CaseState): Fault {
  const treatment = treatments.find(({ decision }) => decision.itemId === itemId);
  if (treatment === undefined) {
    const message = 'Sagen er ikke behandlet på mødet endnu, så intet er bevilget; før beslutningen ind først.';
    return fault('nothing-granted-yet', message, 'meetingId', ['RecordDecision']);
  }
  if (treatment.decision.outcomes.some((outcome) => GRANTING.includes(outcome))) return undefined;
  const message = 'Beslutningen på mødet godkendte ikke sagen, så den bevilger intet.';
  return fault('decision-grants-nothing', message, 'meetingId', ['AnnulEntry']);
}
