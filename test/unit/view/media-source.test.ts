import {describe, expect, it} from 'vitest';
import type {Media} from '../../../src/model/fields.js';
import {mediaSource} from '../../../src/view/media-source.js';

const page = {base: 'https://news.example/story/', origin: 'https://news.example'};
const source = (media: Partial<Media> & {url: string}) => mediaSource({type: 'image', ...media}, page);

describe('mediaSource', () => {
  it.each([
    {url: 'bridge.jpg', isOwn: true, href: 'https://news.example/story/bridge.jpg'},
    {url: '/bridge.jpg', isOwn: true, href: 'https://news.example/bridge.jpg'},
    {url: 'https://news.example/bridge.jpg', isOwn: true, href: 'https://news.example/bridge.jpg'},
    {url: '//cdn.example/bridge.jpg', isOwn: false, href: 'https://cdn.example/bridge.jpg'},
    {url: 'http://news.example/bridge.jpg', isOwn: false, href: 'http://news.example/bridge.jpg'},
    {url: 'https://news.example:8443/bridge.jpg', isOwn: false, href: 'https://news.example:8443/bridge.jpg'},
  ])('tells whether $url is the page’s own', ({url, isOwn, href}) => {
    expect(source({url})).toMatchObject({isOwn, href, address: href, shownBy: 'image'});
  });

  it('takes nothing for its own that only looks relative on a page with another base', () => {
    const moved = mediaSource({type: 'image', url: 'bridge.jpg'}, {...page, base: 'https://cdn.example/'});
    expect(moved).toMatchObject({isOwn: false, href: 'https://cdn.example/bridge.jpg'});
  });

  it('knows files beside a page that is opened from a disk', () => {
    const disk = {base: 'file:///story/index.html', origin: 'null'};
    const isOwn = (url: string) => mediaSource({type: 'image', url}, disk).isOwn;
    expect([isOwn('bridge.jpg'), isOwn('https://cdn.example/bridge.jpg'), isOwn('mailto:a@example.org')]).toEqual([true, false, false]);
  });

  it.each([
    {poster: 'still.jpg', kept: 'still.jpg'},
    {poster: 'https://i.ytimg.com/vi/x/hq720.jpg', kept: undefined},
  ])('keeps of the poster $poster $kept', ({poster, kept}) => {
    expect(source({type: 'video', url: 'https://cdn.example/film.mp4', poster}).poster).toBe(kept);
  });

  it.each([
    {type: 'page', url: 'https://www.example.org/report', kind: 'page', shownBy: 'link', host: 'example.org'},
    {type: 'page', url: '/report', kind: 'page', shownBy: 'link', host: 'news.example'},
    {type: 'page', url: 'https://youtu.be/S9HdPi9Ikhk', kind: 'video', shownBy: 'frame', host: 'youtu.be'},
    {type: 'video', url: 'https://www.youtube.com/watch?v=S9HdPi9Ikhk', kind: 'video', shownBy: 'frame', host: 'youtube.com'},
    {type: 'video', url: 'https://cdn.example/film.mp4', kind: 'video', shownBy: 'video', host: 'cdn.example'},
    {type: 'audio', url: 'https://cdn.example/voice.mp3', kind: 'audio', shownBy: 'audio', host: 'cdn.example'},
    {type: 'image', url: 'mailto:desk@example.org', kind: 'image', shownBy: 'link', host: 'mailto:desk@example.org'},
    {type: 'image', url: 'https://', kind: 'image', shownBy: 'link', host: 'https://'},
  ] as const)('shows a $type at $url by $shownBy', ({type, url, ...expected}) => {
    expect(source({type, url})).toMatchObject(expected);
  });
});
