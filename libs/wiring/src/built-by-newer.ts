/** The read models were built by a newer Sagsgang than this one; the message is Danish and says the way out. */
export class BuiltByNewer extends Error {
  override readonly name = 'BuiltByNewer';
  constructor() {
    super(
      'Læsemodellerne er bygget af en nyere udgave af Sagsgang. Brug den, eller byg dem om til denne udgave med: ' +
        'sagsgang projections rebuild',
    );
  }
}
