import { becomeProgram } from './program.mjs';

await becomeProgram('cli');
