import { UnreadableEvent } from '../errors';
import type { LoadedKeys } from '../keyring/key-source';
import type { StoredEvent } from '../raw-store';
import { boundTo } from './envelope';
import { unseal, type Sealed } from './seal';
import type { Texts } from './show';

/** What stands in the place of a text whose key was destroyed. */
export const ERASED_TEXT = '[slettet]';

/** What stands in the place of a text whose key is not in the keyring, though nobody destroyed it. */
export const LOST_TEXT = '[kan ikke læses: nøglen mangler]';

/** The encrypted texts of one event: decrypted together, once, when the first is read. */
export class SealedTexts implements Texts {
  private opened: ((index: number) => unknown) | undefined;

  constructor(
    private readonly stored: StoredEvent,
    private readonly sealed: Sealed,
    private readonly keys: LoadedKeys,
  ) {}

  text(index: number): string {
    this.opened ??= this.open();
    const text = this.opened(index);
    if (typeof text !== 'string') throw this.tampered();
    return text;
  }

  private open(): (index: number) => unknown {
    const found = this.keys.existing(this.sealed.key, this.sealed.version);
    if (found.state === 'erased') return () => ERASED_TEXT;
    if (found.state === 'missing') return () => LOST_TEXT;
    try {
      const texts = JSON.parse(unseal(this.sealed, found.key, boundTo(this.stored))) as readonly unknown[];
      return (index) => texts[index];
    } catch {
      throw this.tampered();
    }
  }

  private tampered(): UnreadableEvent {
    return new UnreadableEvent(this.stored, 'tampered', 'its encrypted text was changed after it was written');
  }
}
