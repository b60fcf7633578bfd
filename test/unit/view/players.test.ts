import {describe, expect, it} from 'vitest';
import {maybePlayer} from '../../../src/view/players.js';

const YOUTUBE = 'https://www.youtube-nocookie.com/embed/S9HdPi9Ikhk?autoplay=1';
const VIMEO = 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1';

describe('maybePlayer', () => {
  it.each([
    {page: 'https://www.youtube.com/watch?v=S9HdPi9Ikhk', player: YOUTUBE},
    {page: 'https://m.youtube.com/watch?app=desktop&v=S9HdPi9Ikhk', player: YOUTUBE},
    {page: 'https://youtu.be/S9HdPi9Ikhk?si=abc', player: YOUTUBE},
    {page: 'https://www.youtube.com/shorts/S9HdPi9Ikhk', player: YOUTUBE},
    {page: 'https://www.youtube.com/live/S9HdPi9Ikhk', player: YOUTUBE},
    {page: 'https://www.youtube-nocookie.com/embed/S9HdPi9Ikhk', player: YOUTUBE},
    {page: 'https://youtu.be/S9HdPi9Ikhk?t=1m30s', player: `${YOUTUBE}&start=90`},
    {page: 'https://www.youtube.com/watch?v=S9HdPi9Ikhk&t=42', player: `${YOUTUBE}&start=42`},
    {page: 'https://www.youtube.com/embed/S9HdPi9Ikhk?start=7', player: `${YOUTUBE}&start=7`},
    {page: 'https://vimeo.com/76979871', player: VIMEO},
    {page: 'https://player.vimeo.com/video/76979871', player: VIMEO},
    {page: 'https://vimeo.com/76979871/8272103f6e', player: `${VIMEO}&h=8272103f6e`},
    {page: 'https://player.vimeo.com/video/76979871?h=8272103f6e', player: `${VIMEO}&h=8272103f6e`},
  ])('plays $page', ({page, player}) => {
    expect(maybePlayer(new URL(page))).toBe(player);
  });

  it.each([
    'https://www.youtube.com/@NASA',
    'https://www.youtube.com/watch?v=../../x',
    'https://www.youtube.com/embed/S9HdPi9Ikhk/more',
    'https://youtube.com.example.org/watch?v=S9HdPi9Ikhk',
    'https://notyoutube.com/watch?v=S9HdPi9Ikhk',
    'https://vimeo.com/channels/staffpicks',
    'https://vimeo.example.org/76979871',
    'https://example.org/video/76979871',
    'mailto:someone@youtube.com',
  ])('frames nothing for %s', (page) => {
    expect(maybePlayer(new URL(page))).toBeUndefined();
  });
});
