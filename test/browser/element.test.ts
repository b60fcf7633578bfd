import {aTimeout, expect, fixture, html, nextFrame, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define.js';
import type {EventTimeline, TimelineSelectEvent} from '../../src/index.js';
import {kabulAugust2021} from '../../data/kabul-august-2021.js';
import {article} from './article.js';

const ATTACK = 'kabul-attack';

const item = (element: EventTimeline, id: string) => element.renderRoot.querySelector<HTMLElement>(`[data-event="${id}"]`)!;
const opener = (element: EventTimeline, id: string) => item(element, id).querySelector<HTMLButtonElement>('.opener')!;

describe('event-timeline', () => {
  it('is set in the font of its page', async () => {
    const element = await article(1200);
    expect(getComputedStyle(element).fontFamily).to.contain('Inter');
  });

  for (const width of [1200, 360]) {
    describe(`an opened event at ${width} px`, () => {
      it('shows summary, who claims it, source with its paragraph, place and links', async () => {
        const element = await article(width);
        opener(element, 'counter-attack').click();
        await element.updateComplete;
        const text = item(element, 'counter-attack').textContent.replace(/\s+/gu, ' ');
        const event = kabulAugust2021.events.find(({id}) => id === 'counter-attack')!;
        for (const part of [event.summary, event.attribution!, event.place!.name, 'paragraph']) expect(text).to.contain(part);
        expect(item(element, 'counter-attack').querySelectorAll('dd a').length).to.be.greaterThan(0);
      });

      it('closes by Escape, and focus is on its title again', async () => {
        const element = await article(width);
        opener(element, ATTACK).click();
        await element.updateComplete;
        item(element, ATTACK).querySelector<HTMLElement>('[aria-label="Close"]')!.focus();
        await sendKeys({press: 'Escape'});
        await element.updateComplete;
        expect(element.selected).to.equal(undefined);
        expect(element.shadowRoot!.activeElement).to.equal(opener(element, ATTACK));
      });

      it('closes by its close button', async () => {
        const element = await article(width);
        opener(element, ATTACK).click();
        await element.updateComplete;
        item(element, ATTACK).querySelector<HTMLElement>('[aria-label="Close"]')!.click();
        await element.updateComplete;
        expect(element.renderRoot.querySelector('.open')).to.equal(null);
      });

      it('closes by a second press of Enter', async () => {
        const element = await article(width);
        opener(element, ATTACK).focus();
        await sendKeys({press: 'Enter'});
        await element.updateComplete;
        expect(element.selected).to.equal(ATTACK);
        await sendKeys({press: 'Enter'});
        await element.updateComplete;
        expect(element.selected).to.equal(undefined);
      });

      it('leads to a related event, and focus goes along', async () => {
        const element = await article(width);
        opener(element, ATTACK).click();
        await element.updateComplete;
        const link = item(element, ATTACK).querySelector<HTMLAnchorElement>('dd a')!;
        const to = link.getAttribute('href')!.slice(1);
        link.click();
        await element.updateComplete;
        expect(element.selected).to.equal(to);
        expect(element.shadowRoot!.activeElement).to.equal(opener(element, to));
      });
    });
  }

  it('the card covers neither its mark nor the ribbon', async () => {
    const element = await article();
    for (const {id = '', background} of kabulAugust2021.events) {
      if (background) continue;
      element.select(id);
      await element.updateComplete;
      await element.updateComplete;
      const card = item(element, id).getBoundingClientRect();
      const mark = element.renderRoot.querySelector(`[data-mark="${id}"] .sign`)!.getBoundingClientRect();
      expect(card.top >= mark.bottom || card.bottom <= mark.top, `${id} covers its mark`).to.equal(true);
      const ribbon = element.renderRoot.querySelector('.ribbon-3')!.getBoundingClientRect();
      expect(card.top >= ribbon.bottom || card.bottom <= ribbon.top, `${id} covers the ribbon`).to.equal(true);
      expect(card.left >= 0 && card.right <= innerWidth, `${id} leaves the page`).to.equal(true);
    }
  });

  it('dims what an event opened from the start is not related to', async () => {
    const element = await fixture<EventTimeline>(html`<event-timeline selected=${ATTACK} .data=${kabulAugust2021}></event-timeline>`);
    await element.ready;
    await element.updateComplete;
    const mark = (id: string) => element.renderRoot.querySelector(`[data-mark="${id}"]`)!;
    const dimmed = getComputedStyle(element).getPropertyValue('--_dimmed');
    expect(dimmed).to.not.equal('');
    expect(getComputedStyle(mark('doha-agreement')).getPropertyValue('--_c')).to.equal(dimmed);
    expect(mark(ATTACK).querySelector('.ring')).to.not.equal(null);
  });

  it('writes a label on as many lines as were measured for it', async () => {
    const element = await article();
    const title = opener(element, 'doha-agreement');
    const lines = title.textContent.split('\n').length;
    expect(lines).to.be.greaterThan(1);
    const height = title.parentElement!.offsetHeight;
    expect(height).to.equal(lines * Number.parseFloat(getComputedStyle(title).lineHeight));
  });

  it('fades a bar out under its mark in the list where its end is not known', async () => {
    const events = [{id: 'began', date: '2021-08-11/', title: 'Nobody knows its end'}];
    const element = await fixture<EventTimeline>(html`<event-timeline layout="vertical" .data=${{events}}></event-timeline>`);
    await element.ready;
    await element.updateComplete;
    const fade = element.renderRoot.querySelector('.piece.from-mark')!.getBoundingClientRect();
    const mark = item(element, 'began').querySelector('.sign')!.getBoundingClientRect();
    expect(fade.bottom).to.be.greaterThan(mark.bottom);
  });

  it('rules the list off from edge to edge from right to left too', async () => {
    const element = await article(768);
    const length = () => element.renderRoot.querySelector<HTMLElement>('.rule')!.offsetWidth;
    const wanted = length();
    element.dir = 'rtl';
    await element.updateComplete;
    expect(length()).to.equal(wanted);
  });

  it('tells what the reader opened, and not what the host did', async () => {
    const element = await article();
    const told: (string | undefined)[] = [];
    element.addEventListener('timeline-select', (event) => told.push(event.id));
    element.select(ATTACK);
    await element.updateComplete;
    expect(told).to.deep.equal([]);
    setTimeout(() => opener(element, 'doha-agreement').click());
    const event = await oneEvent<TimelineSelectEvent>(element, 'timeline-select');
    expect(event.id).to.equal('doha-agreement');
    expect(event.event?.title).to.equal(kabulAugust2021.events.find(({id}) => id === 'doha-agreement')!.title);
  });

  it('an update that changes nothing leaves the document untouched', async () => {
    const element = await article();
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    observer.observe(element.renderRoot, {subtree: true, childList: true, attributes: true, characterData: true});
    element.requestUpdate();
    await element.updateComplete;
    records.push(...observer.takeRecords());
    observer.disconnect();
    expect(records.map(({type, target}) => `${type} ${(target as Element).className}`)).to.deep.equal([]);
  });

  it('reads a child script, a list and a table', async () => {
    const json = await fixture<EventTimeline>(html`<event-timeline></event-timeline>`);
    json.innerHTML = '<script type="application/json">{"events": [{"date": "2021-08-03", "title": "From a script"}]}</script>';
    await aTimeout(0);
    await json.updateComplete;
    expect(json.renderRoot.querySelector('article .title')?.textContent.replaceAll('\u00a0', ' ').trim()).to.equal('From a script');
    const list = await fixture<EventTimeline>(
      html`<event-timeline
        ><ol>
          <li><time datetime="2021-08-03">3 August</time> From a list</li>
        </ol></event-timeline
      >`,
    );
    await list.ready;
    expect(list.renderRoot.querySelector('article .title')?.textContent.replaceAll('\u00a0', ' ').trim()).to.equal('From a list');
    const table = await fixture<EventTimeline>(
      html`<event-timeline
        ><table>
          <tr>
            <th>Date</th>
            <th>Title</th>
          </tr>
          <tr>
            <td>2021-08-03</td>
            <td>From a table</td>
          </tr>
        </table></event-timeline
      >`,
    );
    await table.ready;
    expect(table.renderRoot.querySelector('article .title')?.textContent.replaceAll('\u00a0', ' ').trim()).to.equal('From a table');
  });

  it('names a bad row, tells it, and draws the good ones', async () => {
    const element = await fixture<EventTimeline>(html`<event-timeline></event-timeline>`);
    const told = oneEvent(element, 'timeline-error');
    element.data = {
      events: [
        {date: '31/02/2024', title: 'Bad'},
        {date: '2024-02-29', title: 'Good'},
      ],
    };
    await told;
    await element.updateComplete;
    expect(element.problems.map(({message}) => message).join())
      .to.contain('"31/02/2024"')
      .and.to.contain('write');
    expect(element.renderRoot.querySelector('.notice summary')?.textContent).to.equal('1 row was skipped');
    expect(element.renderRoot.querySelectorAll('article').length).to.equal(1);
  });

  it('says plainly that there is nothing yet', async () => {
    const element = await fixture<EventTimeline>(html`<event-timeline .data=${{events: []}}></event-timeline>`);
    await element.ready;
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.notice')?.textContent).to.equal('No events yet');
  });

  it('keeps light content and offers another try where the address fails', async () => {
    const element = await fixture<EventTimeline>(
      html`<event-timeline src="/nothing-here.json"
        ><ol>
          <li><time datetime="2021-08-03">3 August</time> Stays</li>
        </ol></event-timeline
      >`,
    );
    await element.ready;
    await element.updateComplete;
    expect(element.problems.length).to.be.greaterThan(0);
    expect(element.renderRoot.querySelector('.retry')).to.not.equal(null);
    expect(element.renderRoot.querySelector('article .title')?.textContent.trim()).to.equal('Stays');
  });

  it('keeps its picture while it is hidden', async () => {
    const element = await article();
    expect(element.renderRoot.querySelector('.drawing')).to.not.equal(null);
    element.style.display = 'none';
    await nextFrame();
    await nextFrame();
    element.requestUpdate();
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.drawing')).to.not.equal(null);
  });

  it('counts only rows that are left out as skipped', async () => {
    const element = await fixture<EventTimeline>(
      html`<event-timeline .data=${{events: [{date: '2024-02-29', title: 'Drawn', group: 'nobody'}]}}></event-timeline>`,
    );
    await element.ready;
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.notice summary')?.textContent).to.equal('1 problem in the data');
  });

  it('says that it is not to scale wherever days differ in width, torn or not', async () => {
    await article(1200); // its width and type
    const events = [
      {date: '2024-11~', title: 'Talks begin in a back room'},
      {date: '2025-02-28T09:30', title: 'Ballot closes'},
      {date: '2025-03-03/..', title: 'Cranes stand still'},
      {date: '2025-03-04 evening', title: 'Port authority calls the walkout unlawful'},
      {date: '[2025-03-06,2025-03-08]', title: 'Letter to the minister'},
      {date: '2025-03-15~/2025-03-18', title: 'Mediation at the town hall'},
      {date: '2025-04-02', title: 'Court hearing', outcome: 'planned'},
    ];
    const element = await fixture<EventTimeline>(html`<event-timeline .data=${{asOf: '2025-03-20', events}}></event-timeline>`);
    await element.ready;
    await element.updateComplete;
    const tones = [1, 2, 3].map((tone) => element.renderRoot.querySelectorAll(`.ribbon-${tone}`).length > 0);
    expect(tones.filter(Boolean).length, 'days differ').to.be.greaterThan(1);
    expect(element.renderRoot.querySelector('.note')?.textContent).to.contain('Not to scale');
  });

  it('says that groups leave nothing, counts what they leave out, and tells a developer which there are', async () => {
    const data = {groups: [{id: 'city', label: 'City'}], events: [{date: '2024-02-29', title: 'Drawn', group: 'city'}]};
    const element = await fixture<EventTimeline>(html`<event-timeline groups="nobody" .data=${data}></event-timeline>`);
    await element.ready;
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.notice')?.textContent).to.equal('No events in this selection');
    expect(element.renderRoot.querySelector('.note')?.textContent).to.contain('1 event of other groups not shown');
    expect(element.problems.map(({code, severity, where}) => [code, severity, where.field])).to.deep.equal([
      ['unknown-group', 'warning', 'groups'],
    ]);
  });
});
