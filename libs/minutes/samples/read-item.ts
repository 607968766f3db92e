import type { MinutesDocument, MinutesItem } from '../src/minutes-document';
import { readMinutes } from '../src/read-minutes';
import { minutesText, type ItemParts } from './build-minutes';

/** Reads text that must be readable. */
export function documentOf(source: Uint8Array | string): MinutesDocument {
  const reading = readMinutes(source);
  if (!reading.ok) throw new Error(`not read: ${reading.refusal.message}`);
  return reading.document;
}

/** The item that is read from these parts, at the meeting of 14 March 2025. */
export function itemOf(parts: ItemParts, nextMeeting?: string): MinutesItem {
  return documentOf(minutesText(parts, nextMeeting)).items[0];
}
