import { openMemoryStore } from '@sagsgang/event-store/memory/memory-store';
import { carryOut, commandIdOf, compareWithLog, type PlannedCommand, type StepOutcome } from './carry-out';
import { BODY, recordMember, registerBody } from './testing/body-commands';
import { everythingIn, logOn, processOn } from './testing/process';

const context = { actor: 'sekretær', correlationId: 'import-1', effectiveOn: '2025-03-01' };
const step = (key: string, command: PlannedCommand['command']): PlannedCommand => ({ key, stream: BODY, command });
const PLAN = [
  step('kkr/register', registerBody()),
  step('kkr/ellen', recordMember('Ellen Prøve')),
  step('kkr/bent', recordMember('Bent Eksempel')),
];

async function outcomesOf(steps: AsyncIterable<StepOutcome>): Promise<StepOutcome[]> {
  const outcomes: StepOutcome[] = [];
  for await (const outcome of steps) outcomes.push(outcome);
  return outcomes;
}

describe('a plan that is carried out', () => {
  it('records each step under an id that follows from its key', async () => {
    const store = logOn(openMemoryStore());
    const outcomes = await outcomesOf(carryOut(processOn(store).handler, PLAN, context));
    expect(outcomes.map(({ result }) => result.kind)).toEqual(['recorded', 'recorded', 'recorded']);
    expect((await everythingIn(store)).map(({ metadata }) => metadata)).toMatchObject(
      PLAN.map(({ key }) => ({ ...context, commandId: commandIdOf(key) })),
    );
  });

  it('changes nothing the second time', async () => {
    const store = logOn(openMemoryStore());
    await outcomesOf(carryOut(processOn(store).handler, PLAN, context));
    const head = await store.head();
    const again = await outcomesOf(carryOut(processOn(store).handler, PLAN, context));
    expect(again.map(({ result, differences }) => [result.kind, differences])).toEqual(
      PLAN.map(() => ['repeated', []]),
    );
    expect(await store.head()).toBe(head);
  });

  it('is finished by a second run where the first was killed half-way', async () => {
    const store = logOn(openMemoryStore());
    for await (const { step } of carryOut(processOn(store).handler, PLAN, context)) if (step === PLAN[1]) break;
    const again = await outcomesOf(carryOut(processOn(store).handler, PLAN, context));
    expect(again.map(({ result }) => result.kind)).toEqual(['repeated', 'repeated', 'recorded']);
    expect((await everythingIn(store)).length).toBe(3);
  });

  it('tells where a step was recorded otherwise before, and lets that stand', async () => {
    const store = logOn(openMemoryStore());
    const { handler } = processOn(store);
    await outcomesOf(carryOut(handler, PLAN, context));
    const reread = step('kkr/ellen', recordMember('Ellen Prøve', '2025-12-31'));
    const [outcome] = await outcomesOf(carryOut(handler, [reread], context));
    expect(outcome?.result).toMatchObject({ kind: 'repeated', differs: true });
    expect(outcome?.differences).toEqual([{ field: 'to', recorded: null, now: '2025-12-31' }]);
    expect((await everythingIn(store)).length).toBe(3);
  });

  it('goes on after a step that is refused, but is not marked as whole by its last step', async () => {
    const store = logOn(openMemoryStore());
    const { handler } = processOn(store);
    const plan = [PLAN[1], PLAN[0], PLAN[2]] as PlannedCommand[];
    const first = await outcomesOf(carryOut(handler, plan, context));
    expect(first.map(({ result }) => result.kind)).toEqual(['refused', 'recorded']);
    const again = await outcomesOf(carryOut(handler, plan, context));
    expect(again.map(({ result }) => result.kind)).toEqual(['recorded', 'repeated', 'recorded']);
  });
});

describe('a plan that is compared with the log', () => {
  it('says which steps are recorded and how they differ, and records nothing', async () => {
    const store = logOn(openMemoryStore());
    const { handler } = processOn(store);
    await outcomesOf(carryOut(handler, PLAN.slice(0, 2), context));
    const head = await store.head();
    const plan = [PLAN[0], step('kkr/ellen', recordMember('Ellen Prøve', '2025-12-31')), PLAN[2]];
    const compared = await compareWithLog(handler, plan);
    expect(compared.map(({ recorded, differences }) => [recorded, differences])).toEqual([
      [true, []],
      [true, [{ field: 'to', recorded: null, now: '2025-12-31' }]],
      [false, []],
    ]);
    expect(await store.head()).toBe(head);
  });

  it('does not miss a step that had nothing to change, also where it would change something by now', async () => {
    const store = logOn(openMemoryStore());
    const { handler, send } = processOn(store);
    const plan = [
      ...PLAN.slice(0, 2),
      step('kkr/ellen-igen', recordMember('Ellen Prøve')),
      PLAN[2],
    ] as PlannedCommand[];
    const first = await outcomesOf(carryOut(handler, plan, context));
    expect(first.map(({ result }) => result.kind)).toEqual(['recorded', 'recorded', 'unchanged', 'recorded']);
    await send(BODY, recordMember('Ellen Prøve', '2025-12-31'));
    const compared = await compareWithLog(handler, plan);
    expect(compared.map(({ recorded }) => recorded)).toEqual([true, true, true, true]);
  });

  it('misses a step that would have changed something then, though by now it would not', async () => {
    const store = logOn(openMemoryStore());
    const { handler, send } = processOn(store);
    await outcomesOf(carryOut(handler, PLAN, context));
    await send(BODY, recordMember('Yrsa Efterskrift'));
    const late = step('kkr/yrsa', recordMember('Yrsa Efterskrift'));
    const compared = await compareWithLog(handler, [...PLAN.slice(0, 2), late, PLAN[2]] as PlannedCommand[]);
    expect(compared.map(({ recorded }) => recorded)).toEqual([true, true, false, true]);
  });

  it('misses a step that would have been refused', async () => {
    const store = logOn(openMemoryStore());
    const { handler } = processOn(store);
    await outcomesOf(carryOut(handler, PLAN, context));
    const wrong = step('kkr/forkert', recordMember(' '));
    const compared = await compareWithLog(handler, [...PLAN.slice(0, 2), wrong, PLAN[2]] as PlannedCommand[]);
    expect(compared.map(({ recorded }) => recorded)).toEqual([true, true, false, true]);
  });
});
