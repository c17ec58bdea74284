/** All of them, in the order in which they are asked: first what everything else rests on. */
import type { Assertion } from '../assertion';
import { EVENTS } from './events';
import { FUNCTIONS } from './functions';
import { KEEPING } from './keeping';
import { OBJECTS } from './objects';
import { TIME } from './time';
import { WRITING } from './writing';

export const ASSERTIONS: readonly Assertion[] = [...OBJECTS, ...WRITING, ...EVENTS, ...FUNCTIONS, ...KEEPING, ...TIME];
