import { StoreUnavailable } from '@sagsgang/event-store/errors';
import { MasterKeyError } from '@sagsgang/event-store/keyring/errors';
import { masterKeyTrouble, storeTrouble } from './store-trouble';

describe('what is wrong with a data directory', () => {
  it('is said with the file and the way out', () => {
    const full = new StoreUnavailable('the disk is full', 'disk-full', 'data/events.sqlite');
    expect(storeTrouble(full)).toMatch(/^Disken er fuld, så data\/events\.sqlite .*Skaf plads.*\(the disk is full\)$/);
  });

  it('needs no backup where only the read models are damaged', () => {
    const of = (file: string): string => storeTrouble(new StoreUnavailable('damaged', 'damaged', file));
    expect(of('data/read-models.sqlite')).toMatch(/slet filen, så bygges den op igen/);
    expect(of('data/events.sqlite')).toMatch(/læg en sikkerhedskopi tilbage/);
  });

  it('is said without a file where none is known', () => {
    expect(storeTrouble(new StoreUnavailable('closed', 'closed'))).toMatch(/^Lageret er lukket igen/);
  });

  it('is said of the key that opens all others, too', () => {
    expect(masterKeyTrouble(new MasterKeyError('missing', 'no key'))).toMatch(/SAGSGANG_MASTER_KEY.*\(no key\)/);
  });
});
