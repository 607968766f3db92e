import type { Command } from 'commander';

/** Lets the help of a command, and of all that are added to it afterwards, speak Danish. */
export function speakDanish(root: Command): void {
  root
    .configureHelp({ styleTitle: danishTitle, styleUsage: danishUsage })
    .helpOption('-h, --help', 'vis hjælpen')
    .helpCommand('help [kommando]', 'vis hjælpen til en kommando');
}

const danishTitle = (title: string): string => TITLES[title] ?? title;

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Brug:',
  'Arguments:': 'Argumenter:',
  'Options:': 'Valg:',
  'Commands:': 'Kommandoer:',
};

const danishUsage = (usage: string): string => usage.replace('[options]', '[valg]').replace('[command]', '[kommando]');
