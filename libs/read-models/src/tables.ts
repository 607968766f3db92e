import type { AccessRow } from './access/table';
import type { AwaitedRow } from './awaited/table';
import type { AttendanceRow } from './attendance/table';
import type { BodyNameRow, BodyRow, BodyRulesRow, MemberRow, RoleRow, TermRow } from './bodies/table';
import type {
  CaseLinkRow,
  CaseMaterialRow,
  CaseTextRow,
  DecisionCorrectionRow,
  RecommendationRow,
} from './case-file/table';
import type { AnnulledRow, HistoryRow } from './case-history/table';
import type { CaseMergeRow, CaseRow, CaseStateRow } from './case-overview/table';
import type { TellingRow, ToldDecisionRow } from './communications/table';
import type { DeadlineRow } from './deadlines/table';
import type { AppropriationRow, HaltRow, MotionRow, OutsideRow, StatementRow } from './debate/table';
import type { PathStepRow } from './decision-path/table';
import type { DeferralRow, PostponementRow } from './deferred/table';
import type { FirstDecisionRow } from './figures/table';
import type { FollowUpRow } from './follow-ups/table';
import type { ItemRow } from './items/table';
import type { LogRow } from './log/table';
import type {
  DispatchLineRow,
  DispatchRow,
  DocumentRow,
  MeetingRow,
  MinutesApprovalRow,
  ProcedureRow,
  SentCaseRow,
  SentLineRow,
} from './meetings/table';
import type { AttachmentRow, HandedInRow, PresentedRow, ReadinessRow } from './preparation/table';
import type { BreakRow, QuorumLossRow, RecusalRow, TurnRow } from './proceedings/table';
import type { ProtocolRow, PublicationRow } from './protocol/table';
import type { DeclaredRow, ReturnRow } from './returns/table';
import type { Validity } from './table';
import type { TallyRow } from './tallies';

type Versioned<T> = T & Validity;

/** The views of the live generation, as queries see them, and the books of all generations. */
export interface Tables {
  readonly generations: { readonly id: number; readonly status: string };
  readonly pauses: { readonly generation: number; readonly model: string; readonly number: number };
  readonly log: LogRow;
  readonly tallies: TallyRow;
  readonly history: HistoryRow;
  readonly annulled: AnnulledRow;
  readonly cases: Versioned<CaseRow>;
  readonly case_merges: Versioned<CaseMergeRow>;
  readonly case_states: Versioned<CaseStateRow>;
  readonly case_texts: Versioned<CaseTextRow>;
  readonly decision_corrections: Versioned<DecisionCorrectionRow>;
  readonly told_decisions: Versioned<ToldDecisionRow>;
  readonly tellings: Versioned<TellingRow>;
  readonly follow_ups: Versioned<FollowUpRow>;
  readonly recommendations: Versioned<RecommendationRow>;
  readonly case_material: Versioned<CaseMaterialRow>;
  readonly case_links: Versioned<CaseLinkRow>;
  readonly access: Versioned<AccessRow>;
  readonly attachments: Versioned<AttachmentRow>;
  readonly presented: Versioned<PresentedRow>;
  readonly handed_in: Versioned<HandedInRow>;
  readonly case_readiness: Versioned<ReadinessRow>;
  readonly motions: Versioned<MotionRow>;
  readonly statements: Versioned<StatementRow>;
  readonly outside_decisions: Versioned<OutsideRow>;
  readonly halts: Versioned<HaltRow>;
  readonly appropriations: Versioned<AppropriationRow>;
  readonly awaited: Versioned<AwaitedRow>;
  readonly path_steps: Versioned<PathStepRow>;
  readonly items: Versioned<ItemRow>;
  readonly returns: Versioned<ReturnRow>;
  readonly declared: Versioned<DeclaredRow>;
  readonly deferrals: Versioned<DeferralRow>;
  readonly postponements: Versioned<PostponementRow>;
  readonly first_decisions: Versioned<FirstDecisionRow>;
  readonly deadlines: Versioned<DeadlineRow>;
  readonly meetings: Versioned<MeetingRow>;
  readonly dispatches: Versioned<DispatchRow>;
  readonly dispatch_lines: Versioned<DispatchLineRow>;
  readonly sent_cases: Versioned<SentCaseRow>;
  readonly sent_lines: Versioned<SentLineRow>;
  readonly procedures: Versioned<ProcedureRow>;
  readonly minutes_approvals: Versioned<MinutesApprovalRow>;
  readonly protocols: Versioned<ProtocolRow>;
  readonly publications: Versioned<PublicationRow>;
  readonly documents: Versioned<DocumentRow>;
  readonly attendance: Versioned<AttendanceRow>;
  readonly turns: Versioned<TurnRow>;
  readonly recusals: Versioned<RecusalRow>;
  readonly breaks: Versioned<BreakRow>;
  readonly quorum_losses: Versioned<QuorumLossRow>;
  readonly bodies: Versioned<BodyRow>;
  readonly body_rules: Versioned<BodyRulesRow>;
  readonly body_names: Versioned<BodyNameRow>;
  readonly members: Versioned<MemberRow>;
  readonly roles: Versioned<RoleRow>;
  readonly terms: Versioned<TermRow>;
}
