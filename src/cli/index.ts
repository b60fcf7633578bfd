import {check} from './check.js';
import type {Command} from './command.js';
import {convert} from './convert.js';
import {render} from './render.js';

/** Every command, as help lists them. */
export const commands: readonly Command[] = [check, convert, render];
