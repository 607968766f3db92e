import { dateWithPrecision, RECURRENCE_WORDS } from '@sagsgang/read-models/danish';
import type { ReturnsView, ReturnView } from '@sagsgang/read-models/returns/query';
import type { ReturnSource } from '@sagsgang/domain/case/return';
import type { Precision } from '@sagsgang/domain/vocabulary';

/** What is to come back, what the list leaves out, and what it declares without a case behind it. */
export function tellReturns({ returns, declaredWithoutCase }: ReturnsView): string[] {
  const declared = returns.filter((one) => one.declared);
  const missing = returns.filter((one) => !one.declared);
  return [
    ...group('Anført på listen »Sager til næste møde«:', declared.map(tellReturn)),
    ...group('IKKE anført, skønt de skal tilbage:', missing.map(tellReturn)),
    ...group('Anført, men uden en sag bag sig:', declaredWithoutCase.map(tellEntry)),
    ...(returns.length + declaredWithoutCase.length === 0
      ? ['Ingen sager er udsat eller lovet genfremlagt dertil.']
      : []),
  ];
}

function group(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, ...lines];
}

function tellReturn({ itemNumber, title, target, source, placement, fate, quote, ...wheel }: ReturnView): string {
  const when =
    target.date === null ? 'uden dato' : dateWithPrecision(target.date, target.precision as Precision | null);
  const provided = target.condition === null ? '' : `, ${target.condition}`;
  const said = quote === null ? '' : `\n        »${quote}«`;
  const standing = [
    SOURCE_WORDS[source],
    PLACEMENT_WORDS[placement ?? 'none'],
    FATE_WORDS[fate],
    ...(wheel.recurrence === null ? [] : [RECURRENCE_WORDS[wheel.recurrence]]),
    ...(wheel.responsible === null ? [] : [`ansvarlig ${wheel.responsible}`]),
  ].join(', ');
  return `  ${(itemNumber ?? '–').padEnd(5)} ${title}\n        ${when}${provided}: ${standing}${said}`;
}

const tellEntry = ({ title, condition }: ReturnsView['declaredWithoutCase'][number]): string =>
  `  ${title}${condition === null ? '' : ` (${condition})`}`;

const SOURCE_WORDS: Readonly<Record<ReturnSource, string>> = {
  postponement: 'udsat',
  sentence: 'lovet i teksten',
  declared: 'lovet af listen',
  outside_meeting: 'orientering om en afgørelse uden for møde',
  halt: 'standset beslutning',
  answer: 'svaret er kommet',
};
const PLACEMENT_WORDS = {
  none: 'ikke på dagsordenen',
  proposed: 'foreslået til dagsordenen',
  accepted: 'på dagsordenen',
  sent: 'på den sendte dagsorden',
} as const;
const FATE_WORDS = { open: 'åben', kept: 'holdt', broken: 'brudt', withdrawn: 'trukket tilbage' } as const;
