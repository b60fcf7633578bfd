import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import '../../src/define.js';
import type {EventTimeline} from '../../src/index.js';
import {kabulAugust2021} from '../../data/kabul-august-2021.js';
import {flagHits, marksTouching, paintedTexts, paintedTitle, textOverlaps, textsOutside} from './painted.js';
import {withInter} from './type.js';

/** Draws the article at a width of the page, as on a plain page, with nothing set and nothing touched. */
async function draw(width: number, background: boolean): Promise<EventTimeline> {
  await withInter();
  await setViewport({width, height: 900});
  document.body.replaceChildren();
  document.body.style.margin = '0';
  const element = document.createElement('event-timeline');
  element.background = background;
  element.data = kabulAugust2021;
  document.body.append(element);
  await element.ready;
  await element.updateComplete;
  return element;
}

describe('the article, from painted boxes', () => {
  for (const width of [1200, 1024, 768, 360, 320]) {
    for (const background of [false, true]) {
      describe(`${width} px, ${background ? 'with' : 'without'} background`, () => {
        const shown = kabulAugust2021.events.filter((event) => background || !event.background);
        let element: EventTimeline;
        before(async () => {
          element = await draw(width, background);
        });

        it('every title is whole and 13 px or larger', () => {
          for (const {attribution, id = '', title} of shown) {
            expect(paintedTitle(element, id).replaceAll('\u00a0', ' ')).to.equal(attribution ? `${attribution}: ${title}` : title);
          }
          const texts = paintedTexts(element);
          for (const {id = ''} of shown)
            expect(
              texts.filter(({owner, size}) => owner === id && size >= 13),
              id,
            ).to.not.be.empty;
          const titles = [...element.renderRoot.querySelectorAll('article .title')];
          expect(Math.min(...titles.map((title) => Number.parseFloat(getComputedStyle(title).fontSize)))).to.be.at.least(13);
        });

        it('no text runs into another', () => {
          expect(textOverlaps(paintedTexts(element))).to.deep.equal([]);
        });

        it('no stem passes through a text, and no leader is bent', () => {
          expect(flagHits(element, paintedTexts(element))).to.deep.equal([]);
          for (const path of element.renderRoot.querySelectorAll('path.flag'))
            expect(path.getAttribute('d')).to.match(/^M[\d.]+ [\d.]+V[\d.]+$/u);
        });

        it('nothing leaves the element', () => {
          expect(textsOutside(element, paintedTexts(element))).to.deep.equal([]);
          expect(document.documentElement.scrollWidth).to.be.at.most(width);
        });

        it('marks of different times are apart', () => {
          expect(marksTouching(element)).to.deep.equal([]);
        });

        it('no type is smaller than 11 px', () => {
          expect(
            paintedTexts(element)
              .filter(({size}) => size < 11)
              .map(({text}) => text),
          ).to.deep.equal([]);
        });

        if (width === 1200) {
          it('is at most 0.6 as high as wide', () => {
            expect(element.offsetHeight / element.offsetWidth).to.be.at.most(0.6);
          });
        }
        if (width === 768) {
          it('takes at most 62 px an event', () => {
            expect(element.offsetHeight / shown.length).to.be.at.most(62);
          });
        }
        if (width === 360) {
          it('takes at most 84 px an event', () => {
            expect(element.offsetHeight / shown.length).to.be.at.most(84);
          });
        }
      });
    }
  }
});
