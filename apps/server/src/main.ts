import 'reflect-metadata';
import { runProgram } from './run-program';
import { start } from './start';

runProgram(start);
