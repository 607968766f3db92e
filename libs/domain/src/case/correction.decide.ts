import { accept, refuse, type Decision } from '@sagsgang/kernel/decider';
import { dateFault, firstFault, TITLE_MAX, wordingFault } from '../checks';
import { sameJson } from '../equality';
import type { Facts } from '../facts';
import { standingCorrection, type CorrectionCommand, type CorrectionEvent } from './correction';
import { decisionAt, noDecisionAt } from './decision-at';
import { nextWording } from './issued';
import type { CaseState } from './state';

/** Decides on the correction of a decision that a body has taken. */
export function decideCorrection(
  { data }: CorrectionCommand,
  state: CaseState,
  facts: Facts,
): Decision<CorrectionEvent> {
  const { meetingId, text, decidedBy, basis } = data;
  const on = data.on ?? facts.effectiveOn;
  const wrong = firstFault(
    wordingFault(text, 'text', 'Den rettede ordlyd'),
    wordingFault(decidedBy, 'decidedBy', 'Navnet på den, der har besluttet rettelsen,', TITLE_MAX),
    wordingFault(basis, 'basis', 'Grundlaget for rettelsen'),
    dateFault(on, 'on'),
  );
  if (wrong) return { refused: wrong };
  const decision = decisionAt(meetingId, state);
  if (decision === undefined) return noDecisionAt(meetingId, state);
  const { itemId, bodyId } = decision;
  const said = { itemId, meetingId, bodyId, text, decidedBy, basis, on };
  const standing = standingCorrection(state.corrections, itemId);
  if (standing !== undefined && sameJson({ ...standing, ...said }, standing)) return accept();
  if (text === (standing ?? decision).text) {
    const message = 'Beslutningen lyder allerede sådan; skriv den ordlyd, den skal have.';
    return refuse('nothing-corrected', message, ['CorrectDecision', 'AnnulEntry'], 'text');
  }
  return accept({ type: 'DecisionCorrected', data: { ...said, wording: nextWording(state.issued, itemId) } });
}
