// What the page knows: the cast, the time, the chats, and who sits in which column (also in the address).

export const state = { now: null, cast: [], seats: [], focus: '', hasStory: false, unread: new Set() };

const MOST = 8;

export const person = (user) => state.cast.find((one) => one.user === user);
export const personById = (id) => state.cast.find((one) => one.id === id);
export const zoneOf = (one) => one.zone || 'UTC';
export const placeOf = (one) => one.place || zoneOf(one).split('/').at(-1).replaceAll('_', ' ');

// The address says who sits where: /?people=ana,bo&at=bo&story=1
export function readAddress() {
  const asked = new URLSearchParams(location.search);
  const named = (asked.get('people') ?? '').split(',').filter((user, place, all) => person(user) && all.indexOf(user) === place);
  state.seats = named.length ? named.slice(0, MOST) : state.cast.slice(0, 3).map((one) => one.user);
  state.focus = state.seats.includes(asked.get('at')) ? asked.get('at') : (state.seats[0] ?? '');
  state.hasStory = asked.get('story') === '1';
}

export function writeAddress() {
  const people = state.seats.map(encodeURIComponent).join(',');
  const story = state.hasStory ? '&story=1' : '';
  history.replaceState(null, '', `/?people=${people}&at=${encodeURIComponent(state.focus)}${story}`);
}

export const hasRoom = () => state.seats.length < Math.min(MOST, state.cast.length);

export function seat(user, place) {
  if (state.seats.includes(user)) return;
  state.seats[place ?? state.seats.length] = user;
  state.focus = user;
}

export function unseat(user) {
  const place = state.seats.indexOf(user);
  state.seats.splice(place, 1);
  if (state.focus === user) state.focus = state.seats[Math.max(0, place - 1)] ?? '';
}

// People leave the cast when they are erased.
export function clearSeats() {
  state.seats = state.seats.filter(person);
  if (!state.seats.includes(state.focus)) state.focus = state.seats[0] ?? '';
}

// What was begun and not sent, kept over a reload of this tab.
export const drafts = {
  get: (key) => JSON.parse(sessionStorage.getItem(`draft:${key}`) ?? 'null'),
  put: (key, value) => sessionStorage.setItem(`draft:${key}`, JSON.stringify(value)),
  drop: (key) => sessionStorage.removeItem(`draft:${key}`),
};
