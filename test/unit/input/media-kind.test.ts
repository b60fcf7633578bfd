import {describe, expect, it} from 'vitest';
import {mediaKind} from '../../../src/input/media-kind.js';

describe('mediaKind', () => {
  it.each([
    ['https://youtu.be/fSrO91XO1Ck', 'video'],
    ['m.youtube.com/watch?v=pi2v1m6gmD8', 'video'],
    ['http://vimeo.com/20839673', 'video'],
    ['https://a.example/b.webm', 'video'],
    ['https://a.example/b.mp3', 'audio'],
    ['https://a.example/b.JPG?w=1', 'image'],
    ['https://commons.wikimedia.org/wiki/File:X.jpg', 'page'],
    ['https://en.wikipedia.org/wiki/Mechanical_Turk', 'page'],
    ['https://upload.wikimedia.org/wikipedia/commons/a/X.png', 'image'],
    ['https://www.flickr.com/photos/a/1.jpg', 'page'],
    ['https://www.google.com/maps/@42.0,-87.6,15z', 'page'],
    ['https://a.example/b.pdf', 'page'],
    ['https://a.example/no-ending', 'image'],
    ['https://netflix.com/x.mp4', 'video'],
  ])('takes %s for %s', (address, kind) => {
    expect(mediaKind(address)).toBe(kind);
  });
});
