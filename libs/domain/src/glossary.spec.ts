import { AGGREGATES } from './aggregates';
import { BODY_GLOSSARY } from './body/glossary';
import { CASE_GLOSSARY } from './case/glossary';
import type { Glossary } from './glossary';
import { MEETING_GLOSSARY } from './meeting/glossary';

const GLOSSARIES: readonly (readonly [string, Glossary<string>, readonly string[]])[] = [
  ['case', CASE_GLOSSARY, AGGREGATES.case.commandTypes],
  ['meeting', MEETING_GLOSSARY, AGGREGATES.meeting.commandTypes],
  ['body', BODY_GLOSSARY, AGGREGATES.body.commandTypes],
];

describe('the words for what is done', () => {
  it.each(GLOSSARIES)('name every command of a %s, and nothing else', (_, glossary, commandTypes) => {
    expect(Object.keys(glossary).sort()).toEqual([...commandTypes].sort());
  });

  it.each(GLOSSARIES)('differ from one command of a %s to the next', (_, glossary) => {
    const words = Object.values(glossary).map(({ danish }) => danish);
    expect(words).toEqual([...new Set(words)]);
  });

  it.each(GLOSSARIES)('say of each command of a %s where its rule comes from', (_, glossary) => {
    for (const { source } of Object.values(glossary)) {
      expect(source).toMatch(/KSL|FVL|OFL|forretningsorden|minutes of KKR|DESIGN|practice/);
    }
  });
});
