import { openMemoryStore } from '@sagsgang/event-store/memory/memory-store';
import { carryOut, type PlannedCommand } from './carry-out';
import { rehearse } from './rehearse';
import { BODY, recordMember, registerBody } from './testing/body-commands';
import { everythingIn, logOn, processOn } from './testing/process';

const context = { actor: 'sekretær', correlationId: 'import-1', effectiveOn: '2025-03-01' };
const step = (key: string, command: PlannedCommand['command'], stream = BODY): PlannedCommand => ({
  key,
  stream,
  command,
});
const REGISTER = step('register', registerBody());
const TOO_LONG = step('lang', recordMember('a'.repeat(2_000)));

describe('a plan that is rehearsed', () => {
  it('records nothing, and each step sees what those before it would have done', async () => {
    const store = logOn(openMemoryStore());
    const { handler } = processOn(store);
    expect(await rehearse(handler, [REGISTER, step('ellen', recordMember('Ellen Prøve'))], context)).toEqual([]);
    expect(await everythingIn(store)).toEqual([]);
  });

  it('tells every step that would be refused', async () => {
    const store = logOn(openMemoryStore());
    const { handler } = processOn(store);
    const plan = [REGISTER, TOO_LONG, step('bent', recordMember('Bent Eksempel')), { ...TOO_LONG, key: 'lang/2' }];
    const refused = await rehearse(handler, plan, context);
    expect(refused.map(({ step: { key }, refusal }) => [key, refusal.code])).toEqual([
      ['lang', 'text-too-long'],
      ['lang/2', 'text-too-long'],
    ]);
    expect(await everythingIn(store)).toEqual([]);
  });

  it('tells once of a stream that does not come to be', async () => {
    const { handler } = processOn(logOn(openMemoryStore()));
    const refused = await rehearse(handler, [step('a', recordMember('Ane')), step('b', recordMember('Bo'))], context);
    expect(refused.map(({ step: { key } }) => key)).toEqual(['a']);
  });

  it('knows the steps that the log holds already', async () => {
    const store = logOn(openMemoryStore());
    const { handler } = processOn(store);
    for await (const { result } of carryOut(handler, [REGISTER], context)) expect(result.kind).toBe('recorded');
    const again = { ...REGISTER, command: registerBody('Et andet navn') };
    expect(await rehearse(handler, [again, step('bo', recordMember('Bo'))], context)).toEqual([]);
    expect(await everythingIn(store)).toHaveLength(1);
  });
});
