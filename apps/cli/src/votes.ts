import { shortDate } from '@sagsgang/read-models/danish';
import { BALLOT_WORDS, voteWords } from '@sagsgang/read-models/debate/danish';
import { listVotes, type GroupVotes, type VoteView } from '@sagsgang/read-models/debate/votes';
import { answerIn } from './output';
import { ask } from './session';
import { EXIT, type CommonOptions, type RegisterVerb } from './verb';

interface Options extends CommonOptions {
  readonly case?: string;
  readonly meeting?: string;
  readonly member?: string;
  readonly group?: string;
}

export const votesVerb: RegisterVerb = (parent, run) => {
  parent
    .command('votes')
    .description('afstemninger om forslag og beslutninger, med medlemmer og grupper')
    .option('--case <id>', 'kun om denne sag')
    .option('--meeting <id>', 'kun på dette møde')
    .option('--member <navn>', 'kun dem, hvor dette medlem er nævnt')
    .option('--group <navn>', 'kun dem, hvor nogen af denne gruppe er nævnt')
    .action(
      run<Options>(async (_args, { case: caseId, meeting: meetingId, member, group, ...options }) => {
        const found = await ask(options, (reading) => listVotes(reading, { caseId, meetingId, member, group }));
        answerIn(options.json, found, () => tellVotes(found.votes));
        return EXIT.done;
      }),
    );
};

function tellVotes(votes: readonly VoteView[]): string[] {
  if (votes.length === 0) return ['Ingen afstemninger.'];
  return votes.flatMap(({ meeting, itemNumber, title, subject, members, groups, ...vote }) => [
    `${meeting === null ? 'ukendt møde' : shortDate(meeting.date)} pkt. ${itemNumber ?? '–'} ${title}`,
    `  ${subject}${voteWords(vote, ': ')}`,
    ...groups.map((group) => `    ${tellGroup(group, members)}`),
  ]);
}

function tellGroup({ group }: GroupVotes, members: VoteView['members']): string {
  const names = members
    .filter((each) => each.group === group)
    .map(({ name, vote }) => `${name} (${BALLOT_WORDS[vote]})`);
  return `${group ?? 'uden gruppe'}: ${names.join(', ')}`;
}
