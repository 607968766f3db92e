import { CAUSE_WORDS, shortDate } from '@sagsgang/read-models/danish';
import type { Behind, CauseCount, Figure, FigureDetail, FiguresView } from '@sagsgang/read-models/figures/query';

/** All figures, each with what it was made of. */
export function tellFigures({ figures }: FiguresView): string[] {
  return [
    ...figures.flatMap((figure) => [`${figure.title}: ${tellValue(figure)}`, ...tellParts(figure, '    ')]),
    '',
    'Sagerne og hændelserne bag et tal: sagsgang figures NAVN, hvor NAVN er',
    figures.map(({ name }) => name).join(', '),
  ];
}

/** One figure with the cases behind it. */
export function tellFigure(figure: FigureDetail): string[] {
  const { title, meaning, meetings, behind } = figure;
  return [
    `${title}: ${tellValue(figure)}`,
    meaning,
    ...tellParts(figure, ''),
    ...(meetings.length === 0 ? [] : ['', 'Pr. møde:']),
    ...meetings.map(
      ({ meeting, counted, of, causes }) =>
        `  ${meeting.body}, ${shortDate(meeting.date)}: ${counted} af ${of}${tellCauses(causes, '; ')}`,
    ),
    ...GROUPS.flatMap(([standing, heading]) => {
      const group = behind.filter((each) => each.standing === standing);
      return group.length === 0 ? [] : ['', heading, ...group.map(tellBehind)];
    }),
  ];
}

const GROUPS = [
  ['counted', 'Talt med:'],
  ['compared', 'Sammenholdt med:'],
  ['left_out', 'Udeladt:'],
] as const;

function tellValue({ unit, value, counted, of }: Figure): string {
  if (value === null) return 'kan ikke gøres op, da der intet er at tælle';
  if (unit === 'share') return `${percent(value)} (${counted} af ${of})`;
  if (unit === 'days') return `${value.toLocaleString('da-DK')} dage (af ${of})`;
  return of === counted ? String(counted) : `${counted} (af ${of})`;
}

function tellParts({ causes, leftOut }: Figure, indent: string): string[] {
  const reasons = leftOut.map(({ why, count }) => `${count} ${why}`).join(', ');
  return [
    ...(causes.length === 0 ? [] : [`${indent}Efter årsag: ${tellCauses(causes, '')}`]),
    ...(reasons === '' ? [] : [`${indent}Udeladt: ${reasons}`]),
  ];
}

function tellCauses(causes: readonly CauseCount[], before: string): string {
  if (causes.length === 0) return '';
  return `${before}${causes.map(({ cause, count }) => `${count} ${CAUSE_WORDS[cause]}`).join(', ')}`;
}

function tellBehind({ title, caseId, why, more, events }: Behind): string {
  const id = caseId === null ? '' : ` (${caseId})`;
  const said = more === null ? why : `${why}; ${more}`;
  return `  ${title}${id}: ${said}  ${events.map((number) => `#${number}`).join(' ')}`.trimEnd();
}

const percent = (share: number): string => `${(100 * share).toLocaleString('da-DK', { maximumFractionDigits: 1 })} %`;
