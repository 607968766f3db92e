import { prepare } from './prepare.mjs';
import { orRefuse } from './prepare/refusal.mjs';

await orRefuse(prepare);
