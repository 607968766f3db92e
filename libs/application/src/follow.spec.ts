import { openMemoryStore } from '@sagsgang/event-store/memory/memory-store';
import type { EventStore } from '@sagsgang/event-store/port';
import { AT_START } from '@sagsgang/kernel/checkpoint';
import { catchUp, LogBehindCheckpoint, numbered } from './follow';
import { BODY, recordMember, registerBody } from './testing/body-commands';
import { Notebook, NoteTaker } from './testing/note-taker';
import { everythingIn, logOn, processOn } from './testing/process';

async function logOf(members: number) {
  const store = logOn(openMemoryStore());
  const { send } = processOn(store);
  await send(BODY, registerBody());
  for (let n = 1; n <= members; n += 1) await send(BODY, recordMember(`Medlem ${n}`));
  return { store, send };
}

const withHead = (store: EventStore, head: () => Promise<string>): EventStore =>
  Object.assign(Object.create(store) as EventStore, { head });

describe('catching up', () => {
  it('hands over every event once, in order, with contiguous numbers', async () => {
    const { store } = await logOf(600);
    const consumer = new NoteTaker();
    const at = await catchUp(store, consumer);
    const expected = Array.from({ length: 601 }, (_, n) => `${n} ${n === 0 ? 'BodyRegistered' : 'MembershipRecorded'}`);
    expect(consumer.notebook.notes).toEqual(expected);
    expect(at).toEqual({ number: 600, position: await store.head() });
  });

  it('goes on from the checkpoint', async () => {
    const { store, send } = await logOf(1);
    const consumer = new NoteTaker();
    await catchUp(store, consumer);
    await send(BODY, recordMember('Ellen Prøve'));
    await catchUp(store, consumer);
    expect(consumer.notebook.notes).toEqual(['0 BodyRegistered', '1 MembershipRecorded', '2 MembershipRecorded']);
  });

  it('is done at once with an empty log', async () => {
    const consumer = new NoteTaker();
    expect(await catchUp(logOn(openMemoryStore()), consumer)).toEqual(AT_START);
    expect(consumer.notebook.notes).toEqual([]);
  });

  it('is refused where the log is shorter than what was made of it', async () => {
    const { store } = await logOf(1);
    const notebook = new Notebook();
    notebook.at = { number: 6, position: '7' };
    const failing = catchUp(store, new NoteTaker(notebook));
    await expect(failing).rejects.toThrow(LogBehindCheckpoint);
    await expect(failing).rejects.toMatchObject({ consumer: 'notes', checkpoint: notebook.at, head: '2' });
    expect(notebook.notes).toEqual([]);
  });

  it('finds nothing wrong where another process appends and handles more between its two looks', async () => {
    const { store, send } = await logOf(1);
    const notebook = new Notebook();
    let others = async (): Promise<void> => {
      others = () => Promise.resolve();
      await send(BODY, recordMember('Ellen Prøve'));
      await catchUp(store, new NoteTaker(notebook));
    };
    const overtaken = withHead(store, async () => {
      const head = await store.head();
      await others();
      return head;
    });
    await catchUp(overtaken, new NoteTaker(notebook));
    expect(notebook.notes).toEqual(['0 BodyRegistered', '1 MembershipRecorded', '2 MembershipRecorded']);
  });

  it('reads on from where another process has come to', async () => {
    const { store, send } = await logOf(1);
    const notebook = new Notebook();
    const batches: number[] = [];
    let others = async (): Promise<void> => {
      others = () => Promise.resolve();
      await catchUp(store, new NoteTaker(notebook));
      await send(BODY, recordMember('Ellen Prøve'));
    };
    const slow = new NoteTaker(notebook, async (batch) => {
      batches.push(batch[0]?.number ?? -1);
      await others();
    });
    await catchUp(store, slow);
    await catchUp(store, slow);
    expect(notebook.notes).toEqual(['0 BodyRegistered', '1 MembershipRecorded', '2 MembershipRecorded']);
    expect(batches).toEqual([0, 2]);
  });

  it('leaves any other failure of the consumer to the caller, and its checkpoint where it was', async () => {
    const { store } = await logOf(1);
    const consumer = new NoteTaker(new Notebook(), () => {
      throw new Error('disk full');
    });
    await expect(catchUp(store, consumer)).rejects.toThrow('disk full');
    expect(consumer.notebook.at).toEqual(AT_START);
  });
});

describe('the numbers of events', () => {
  it('go on from the checkpoint', async () => {
    const { store } = await logOf(2);
    const events = numbered(await everythingIn(store), { number: 41, position: '99' });
    expect(events.map(({ number }) => number)).toEqual([42, 43, 44]);
  });
});
