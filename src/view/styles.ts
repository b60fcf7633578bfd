import type {CSSResult} from 'lit';
import {baseStyles} from './base-styles.js';
import {listStyles} from './list-styles.js';
import {noticeStyles} from './notice-styles.js';
import {signStyles} from './sign-styles.js';
import {trackStyles} from './track-styles.js';
import {verticalStyles} from './vertical-styles.js';

/** All styles of the first picture, in the order of the cascade. */
export const styles: readonly CSSResult[] = [baseStyles, signStyles, listStyles, trackStyles, verticalStyles, noticeStyles];
