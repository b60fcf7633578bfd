import {html, nothing, render, type TemplateResult} from 'lit';
import {parseTimeline, type InputReading} from '../../src/input/index.js';
import {problemLines} from '../../src/view/problems.js';
import type {FormatExample} from './formats.js';
import './editors.css';

/** A file's text beside the timeline that reads it. A list in a page is the element's own content. */
export function formatView({name, format, text}: FormatExample): TemplateResult {
  const timeline = html`<event-timeline .data=${text} heading-level="4"></event-timeline>`;
  const listed = globalThis.document.createElement('event-timeline');
  listed.setAttribute('heading-level', '4');
  if (format === 'html') listed.innerHTML = text;
  return html`<section class="sheet">
    <h3>${name}</h3>
    <pre tabindex="0" aria-label=${name}>${text.replaceAll('\t', '⇥\t')}</pre>
    <div>${format === 'html' ? listed : timeline}</div>
  </section>`;
}

/** A sheet to type or paste in, its timeline, what is wrong with it and how its dates were read, new with every key. */
export function sheetBox(text: string): HTMLElement {
  const box = globalThis.document.createElement('div');
  const area = globalThis.document.createElement('textarea');
  area.value = text;
  area.spellcheck = false;
  area.setAttribute('aria-label', 'Your sheet: type, or paste cells');
  let last = 0;
  const update = async (): Promise<void> => {
    const turn = ++last;
    const reading = await parseTimeline(area.value);
    if (turn === last) render(boxView(area, reading), box);
  };
  area.addEventListener('input', () => void update());
  void update();
  return box;
}

function statusOf({timeline, problems, format}: InputReading): string {
  const counted = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
  return `Read as ${format}: ${counted(timeline.events.length, 'event')}, ${counted(problems.length, 'problem')}.`;
}

function boxView(area: HTMLTextAreaElement, reading: InputReading): TemplateResult {
  const {problems, dates} = reading;
  return html`<div class="sheet">
    <div>${area}</div>
    <div><event-timeline .data=${area.value} heading-level="3"></event-timeline></div>
    <div>
      <p role="status">${statusOf(reading)}</p>
      ${
        problems.length
          ? html`<ul class="problems">
              ${problemLines(problems).map((line) => html`<li>${line}</li>`)}
            </ul>`
          : nothing
      }
    </div>
    ${dates.length ? datesView(dates) : nothing}
  </div>`;
}

function datesView(dates: InputReading['dates']): TemplateResult {
  return html`<table class="dates">
    <thead>
      <tr>
        <th scope="col">row</th>
        <th scope="col">written</th>
        <th scope="col">read as</th>
      </tr>
    </thead>
    <tbody>
      ${dates.map(
        ({row, written, read}) =>
          html`<tr>
            <td>${row}</td>
            <td>${written}</td>
            <td>${read}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
