import { randomUUID } from 'node:crypto';
import type { Command } from '@sagsgang/kernel/command';
import { addDays } from '@sagsgang/kernel/plain-date';
import type { CommandHandler } from '@sagsgang/application/handle';

const BODY = 'driftsudvalget';

/** Everyday commands on cases that exist; each of them records something new. */
export class Casework {
  private turns = 0;

  private constructor(
    private readonly handler: CommandHandler,
    private readonly cases: readonly string[],
  ) {}

  /** Opens a body and its cases. */
  static async begin(handler: CommandHandler, cases: number): Promise<Casework> {
    const names = Array.from({ length: cases }, (_, n) => `case-${BODY}-${n}`);
    const casework = new Casework(handler, names);
    await casework.send(`body-${BODY}`, { type: 'RegisterBody', data: { name: 'Driftsudvalget' } });
    for (const [n, stream] of names.entries()) {
      await casework.send(stream, { type: 'OpenCase', data: { bodyId: BODY, title: `Vejafvanding, strækning ${n}` } });
    }
    return casework;
  }

  /** The next command, to the next case: recommendations and deadlines in turn. */
  async one(): Promise<void> {
    const turn = this.turns;
    this.turns += 1;
    const visit = Math.floor(turn / this.cases.length);
    await this.send(this.cases[turn % this.cases.length], visit % 2 === 0 ? recommendation(turn) : deadline(visit));
  }

  private async send(stream: string, command: Command): Promise<void> {
    const result = await this.handler.handle(stream, command, { commandId: randomUUID(), actor: 'bench' });
    if (result.kind !== 'recorded') throw new Error(`${command.type} to ${stream} was ${result.kind}`);
  }
}

function recommendation(turn: number): Command {
  const text = `Forvaltningen indstiller, at strækningen får nye riste og et bassin efter forslag ${turn}.`;
  return { type: 'ProposeRecommendation', data: { meetingId: null, text, points: [] } };
}

function deadline(visit: number): Command {
  const quote = `Anlægget skal stå færdigt ${visit} dage efter nytår.`;
  return { type: 'SetDeadline', data: { meetingId: null, date: addDays('2030-01-01', visit), quote } };
}
