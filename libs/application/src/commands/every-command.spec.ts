import { openMemoryStore } from '@sagsgang/event-store/memory/memory-store';
import { everythingIn, logOn, processOn } from '../testing/process';
import { commandFrom } from './command-from';
import { COMMAND_TYPES, COMMANDS, type CommandType } from './registry';
import { streamFor } from './stream-for';
import { changesOf } from './testing/changes';
import { COMMAND_FORMS } from './testing/command-forms';
import { EXAMPLE_COMMANDS } from './testing/example-commands';

const body = 'kkr-eksempel';
const IDS = { case: 'c1', meeting: `${body}-2025-03-14`, body };

/** A log with what the examples speak of: a body, its meetings, one of them open, and a case on its agenda. */
async function aWorld() {
  const store = logOn(openMemoryStore());
  const process = processOn(store);
  const send = (type: CommandType, id: string, data: unknown) =>
    process.send(streamFor(type, id), commandFrom(type, data));
  await send('RegisterBody', body, { name: 'KKR Eksempel' });
  for (const date of ['2025-01-17', '2025-03-14', '2025-05-16']) {
    await send('ScheduleMeeting', `${body}-${date}`, { bodyId: body, date });
  }
  await send('OpenMeeting', IDS.meeting, {});
  await send('OpenCase', IDS.case, { bodyId: body, title: 'Elbusser' });
  await send('ScheduleCase', IDS.case, { meetingId: IDS.meeting, number: '2.2' });
  return { store, send };
}

describe.each(COMMAND_TYPES)('whatever passes for %s', (type) => {
  it('is accepted or refused in words, and never breaks a decider or the codec', async () => {
    const { store, send } = await aWorld();
    const { category } = COMMANDS[type];
    const id = category === null ? `case-${IDS.case}` : IDS[category];
    const valid = changesOf(COMMAND_FORMS[type], EXAMPLE_COMMANDS[type]).filter((change) => change.valid);
    for (const data of [EXAMPLE_COMMANDS[type], ...valid.map((change) => change.data)]) {
      const result = await send(type, id, data);
      if (result.kind === 'refused') expect(result.refusal.message).toMatch(/^[\p{Lu}»].*\.$/su);
      else expect(['recorded', 'unchanged']).toContain(result.kind);
    }
    const events = await everythingIn(store);
    // Texts are decrypted when they are read, so each is read here.
    expect(() => JSON.stringify(events)).not.toThrow();
  });
});
