import { becomeProgram } from './program.mjs';

await becomeProgram('server', 'projector');
