import { changesNoCase, type EffectiveChange } from '@sagsgang/domain/meeting/agenda';

/** A change of the agenda after its item's number; whoever reads that no case was changed by it can do so. */
export function changeWords(change: EffectiveChange): string {
  return `${kindWords(change)}${changesNoCase(change) ? '; sagen er ikke ændret af det' : ''}`;
}

function kindWords({ change, to }: EffectiveChange): string {
  const target = to ?? null;
  switch (change) {
    case 'postponed':
      return 'udsat';
    case 'withdrawn':
      return 'taget af';
    case 'added':
      return 'optaget';
    case 'moved':
      return target === null ? 'flyttet' : `flyttet til punkt ${target}`;
    case 'merged':
      return target === null ? 'slået sammen med et andet punkt' : `slået sammen med punkt ${target}`;
    case 'taken_together':
      return target === null ? 'behandlet under ét med et andet punkt' : `behandlet under ét med punkt ${target}`;
  }
}
