import type { MinutesDocument, MinutesItem, SectionName } from '../minutes-document';
import type { ImportPlan, Step } from './import-plan';

/** Where in the document the words of a step stand. */
export interface StepPlace {
  /** In Danish: the item and its section, the participant, or the entry of the list. */
  readonly words: string;
  /** 1-based; null where the step is about the document as a whole. */
  readonly line: number | null;
}

const SECTION_WORDS: Readonly<Record<SectionName, string>> = {
  background: 'Baggrund',
  recommendation: 'Indstilling',
  presentation: 'Sagsfremstilling',
  decision: 'Beslutning',
};

/** Fields that hold a section's words whatever command carries them; the rest is the command's own section. */
const SECTION_OF_FIELD: Readonly<Record<string, SectionName>> = {
  background: 'background',
  recommendation: 'recommendation',
  presentation: 'presentation',
  decision: 'decision',
};

const SECTION_OF_COMMAND: Readonly<Partial<Record<Step['command']['type'], SectionName>>> = {
  ProposeRecommendation: 'recommendation',
  RecordDecision: 'decision',
};

/** Enough of a title to be recognised. */
const SHOWN = 60;

/**
 * Where the words of one field of a step stand, for a person who is to mend them.
 * @param field as a refusal names it, such as `background` or `attendees.3.name`
 */
export function placeOf(document: MinutesDocument, plan: ImportPlan, step: Step, field: string | undefined): StepPlace {
  const [name = '', nth = ''] = (field ?? '').split('.');
  const list = { attendees: document.attendance, entries: document.declaredReturns, agenda: document.items }[name];
  const entry = list?.[Number(nth)];
  if (entry !== undefined) return placeOfEntry(entry);
  const item = itemOf(document, plan, step);
  if (item === undefined) return { words: 'Dokumentet', line: document.lines.front?.[0] ?? null };
  const { words, line } = partOf(item, step, name);
  return { words: [itemWords(item), ...words].join(', '), line: line ?? item.lines.item[0] };
}

type Entry = MinutesDocument['attendance' | 'declaredReturns' | 'items'][number];

function placeOfEntry(entry: Entry): StepPlace {
  if ('number' in entry) return { words: itemWords(entry), line: entry.lines.title[0] };
  if ('role' in entry) return { words: `Deltageren »${short(entry.name)}«`, line: entry.lines[0] };
  return { words: `»${short(entry.title)}« på listen over sager til næste møde`, line: entry.line };
}

/** A case's step is its item's; a meeting's names the number of the item that it is about. */
function itemOf(document: MinutesDocument, plan: ImportPlan, { stream, command }: Step): MinutesItem | undefined {
  const byCase = plan.items.findIndex(({ caseId }) => caseId !== null && stream === `case-${caseId}`);
  if (byCase !== -1) return document.items[byCase];
  const number = 'number' in command.data ? command.data.number : null;
  return document.items.find((item) => item.number === number);
}

function partOf({ lines }: MinutesItem, { command }: Step, field: string) {
  if (field === 'title') return { words: ['titlen'], line: lines.title[0] };
  if (field === 'journalNumber' || field === 'caseworkers') return { words: ['journallinjen'], line: lines.journal };
  const source = 'place' in command.data ? command.data.place : null;
  // A meeting's place is a room.
  if (typeof source === 'object' && source !== null) return { words: [], line: source.line };
  const section = SECTION_OF_FIELD[field] ?? SECTION_OF_COMMAND[command.type];
  if (section === undefined) return { words: [], line: null };
  const range = lines.sections[section] ?? (section === 'presentation' ? lines.preamble : null);
  return { words: [SECTION_WORDS[section]], line: range?.[0] ?? null };
}

const itemWords = ({ number, title }: MinutesItem): string => `Punkt ${number} »${short(title)}«`;

const short = (text: string): string => (text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1)}…`);
