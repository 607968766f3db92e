import type { NewEvent } from '@sagsgang/event-store/port';
import type { Recorded } from '@sagsgang/kernel/event';

const UUID = /\b([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-)[0-9a-f]{6}([0-9a-f]{6})\b/g;

/** An event to append, and where. */
export interface Copied {
  readonly stream: string;
  readonly event: NewEvent;
}

/** Makes the same events happen to other bodies: the nth copy's ids, of bodies and of all that is named after them. */
export class Copier {
  private readonly body: RegExp;

  constructor(originals: readonly Recorded[]) {
    const bodies = new Set(
      originals.flatMap(({ stream }) => (stream.startsWith('body-') ? [stream.slice('body-'.length)] : [])),
    );
    this.body = new RegExp(`\\b(${[...bodies].join('|')})\\b`, 'g');
  }

  copy({ id, type, stream, data, metadata }: Recorded, n: number): Copied {
    const digits = n.toString(16).padStart(6, '0');
    const text = JSON.stringify({ stream, event: { id, type, data, metadata } })
      .replace(this.body, `$1-b${n}`)
      .replace(UUID, `$1${digits}$2`);
    return JSON.parse(text) as Copied;
  }
}
