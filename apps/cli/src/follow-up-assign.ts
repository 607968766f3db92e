import type { Recurrence } from '@sagsgang/domain/case/recurrence';
import type { Precision } from '@sagsgang/domain/vocabulary';
import { outgoing, sendAndTell, sendOptions, type SendOptions } from './send-command';
import type { RegisterVerb } from './verb';

interface Options extends SendOptions {
  readonly meeting?: string;
  readonly followUp?: string;
  readonly responsible?: string;
  readonly department?: string;
  readonly date?: string;
  readonly precision?: string;
  readonly every?: string;
}

export const followUpAssignVerb: RegisterVerb = (parent, run) => {
  const verb = parent
    .command('assign <sag> [opgave...]')
    .description('giv nogen det, som en beslutning lovede gjort, eller lad en opfølgning skifte hænder')
    .option('--meeting <møde>', 'mødet, som tog beslutningen')
    .option('--follow-up <id>', 'den opfølgning, der skifter hænder, som o1')
    .option('--responsible <navn>', 'den ansvarlige')
    .option('--department <navn>', 'forvaltningen')
    .option('--date <dato>', 'hvornår det senest skal være gjort')
    .option('--precision <ord>', 'hvor præcis datoen er: day, week, month, quarter, season eller turn-of-year')
    .option('--every <ord>', 'gentages i årshjulet: month, quarter, half_year eller year');
  sendOptions(verb).action(
    run<Options>(([id = '', task = ''], options) =>
      sendAndTell(options, () =>
        outgoing('AssignFollowUp', id, {
          meetingId: options.meeting ?? null,
          ...(task === '' ? {} : { task }),
          ...(options.followUp === undefined ? {} : { followUpId: options.followUp }),
          ...(options.responsible === undefined ? {} : { responsible: options.responsible }),
          ...(options.department === undefined ? {} : { department: options.department }),
          ...(options.date === undefined ? {} : { date: options.date }),
          ...(options.precision === undefined ? {} : { precision: options.precision as Precision }),
          ...(options.every === undefined ? {} : { recurrence: options.every as Recurrence }),
        }),
      ),
    ),
  );
};
