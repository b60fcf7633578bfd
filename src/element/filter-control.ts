import {html, nothing, type CSSResult} from 'lit';
import {filterEvents, filterValue, FILTER_FIELDS, readFilter, writeFilter, type FilterField} from '../model/filter.js';
import type {DatedEvent} from '../model/timeline.js';
import {groupClass, markView} from '../view/mark.js';
import type {Arranged} from './arrangement.js';
import type {Control, ControlContext} from './control.js';
import type {Exploring} from './exploring.js';
import {closesOnPress, onMenuKey, onMenuLeave, openMenus} from './menu.js';
import type {Picture} from './picture.js';

export const styles: readonly CSSResult[] = [];

/** A value of a field, with how many events have it. */
interface Choice {
  readonly value: string;
  readonly count: number;
}

/** The key to groups, kinds and statuses as toggles: what is pressed is shown. */
export const create = (exploring: Exploring): Control => {
  const release = closesOnPress(exploring.host);
  return {
    isKey: true,

    tools: ({picture}) => {
      const {groups, kinds, statuses} = exploring.messages;
      const names = {group: groups, kind: kinds, status: statuses};
      return FILTER_FIELDS.map((field) => {
        const choices = choicesOf(eventsOf(picture), field, picture);
        return choices.length < 2 ? nothing : togglesView(field, names[field], choices, exploring, picture);
      });
    },

    onKey: ({key}) => {
      const menus = key === 'Escape' ? openMenus(exploring.host) : [];
      for (const menu of menus) menu.open = false;
      return menus.length > 0;
    },

    release,
  };
};

/** The events that a filter chooses from: of the groups and the time that the author asks for. */
function eventsOf({ground}: Picture): readonly DatedEvent[] {
  return (ground as Partial<Arranged>).choices ?? ground.events;
}

/** The values that events have in a field: groups in the order of the document, others by how many have them. */
function choicesOf(events: readonly DatedEvent[], field: FilterField, {timeline}: Picture): Choice[] {
  const counts = new Map<string, number>();
  for (const event of events) counts.set(filterValue(event, field), (counts.get(filterValue(event, field)) ?? 0) + 1);
  const choices = [...counts].map(([value, count]) => ({value, count}));
  const placeOf = (value: string) => {
    const place = timeline.groups.findIndex(({id}) => id === value);
    return place < 0 ? timeline.groups.length : place;
  };
  return choices.sort((a, b) =>
    field === 'group' ? placeOf(a.value) - placeOf(b.value) : b.count - a.count || (a.value < b.value ? -1 : 1),
  );
}

function togglesView(field: FilterField, name: string, choices: readonly Choice[], exploring: Exploring, picture: Picture) {
  const filter = readFilter(exploring.host.filter);
  const chosen = filter[field];
  const isOn = (value: string) => !chosen || chosen.includes(value);
  const toggle = (value: string) => {
    const values = choices.map((choice) => choice.value).filter((each) => isOn(each) !== (each === value));
    const {[field]: _, ...others} = filter;
    // without any there would be nothing to see: the last that is taken off brings all back
    const all = !values.length || values.length === choices.length;
    const text = writeFilter(all ? others : {...others, [field]: values});
    exploring.filter(text);
    const events = eventsOf(picture);
    const {count} = picture.words;
    const left = filterEvents(events, text).length;
    exploring.say(exploring.messages.eventsShown(left, count(left), count(events.length)));
  };
  const toggles = html`<ul role="list">
    ${choices.map(
      ({count, value}) =>
        html`<li>
          <button type="button" class="toggle" aria-pressed=${isOn(value)} @click=${() => toggle(value)}>
            ${field === 'group' ? signView(value, picture) : nothing}<span>${labelOf(value, field, exploring, picture)}</span>
            <i>${picture.words.count(count)}</i>
          </button>
        </li>`,
    )}
  </ul>`;
  if (field === 'group') return html`<div class="chips" role="group" aria-label=${name}>${toggles}</div>`;
  const left = choices.filter(({value}) => isOn(value)).length;
  const {count} = picture.words;
  return html`<details class="chips menu" @keydown=${onMenuKey} @focusout=${onMenuLeave}>
    <summary class="toggle">
      ${name}${left < choices.length ? html` <i>${exploring.messages.shownOf(count(left), count(choices.length))}</i>` : nothing}
    </summary>
    ${toggles}
  </details>`;
}

function signView(value: string, {timeline}: Picture) {
  const group = timeline.groups.findIndex(({id}) => id === value);
  return html`<svg class=${groupClass(group)} width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
    ${markView(group, 'solid')}
  </svg>`;
}

function labelOf(value: string, field: FilterField, {messages}: Exploring, {timeline}: ControlContext['picture']): string {
  if (!value) return messages.noValue;
  if (field === 'group') return timeline.groups.find(({id}) => id === value)?.label ?? value;
  return field === 'status' ? messages.statusNames[value as keyof typeof messages.statusNames] : value;
}
