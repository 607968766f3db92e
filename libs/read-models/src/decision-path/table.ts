import { versionedTable } from '../table';

/** One step of a case's way to its decision. */
export type PathStepRow = {
  readonly case_id: string;
  /** From 1 on. */
  readonly step: number;
  readonly body_id: string;
  /** The meeting that the path names. */
  readonly meeting_id: string | null;
  /** 1 or 2; null where the body treats the case once. */
  readonly reading: number | null;
  /** 1 for the step that decides. */
  readonly decides: number;
  /** 1 for the step that comes next. */
  readonly due: number;
  /** The treatment with which the body was done: its primary outcome, item and meeting; null until then. */
  readonly outcome: string | null;
  readonly item_id: string | null;
  readonly treated_meeting_id: string | null;
};

export const PATH_STEPS = versionedTable<PathStepRow>('path_steps', {
  types: {
    case_id: 'text',
    step: 'integer',
    body_id: 'text',
    meeting_id: 'text',
    reading: 'integer',
    decides: 'integer',
    due: 'integer',
    outcome: 'text',
    item_id: 'text',
    treated_meeting_id: 'text',
  },
  key: ['case_id', 'step'],
});
