import 'reflect-metadata';
import { startProjector } from './projector/start';
import { runProgram } from './run-program';

runProgram(startProjector);
