import {generated} from './generated-250.js';

/** Ten years of 1,000 events, made by the same generator. */
export const generated1000 = generated({count: 1000, from: '2014-01-01', days: 3652, seed: 2});
