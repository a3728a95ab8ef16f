// One connection to the server. What has an id is kept and sent again until the server says that it has it.

const waiting = new Map(); // id -> {frame, resolve}
const listeners = new Map(); // frame type -> function
let socket = null;
let delay = 300;

export const on = (type, run) => listeners.set(type, run);

// Frames that only ask: after a new connection the page asks again by itself.
export function ask(frame) {
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
}

// Things people do: resolves to the server's `taken` or `refused`, however long the connection is away.
export function act(frame) {
  const sent = { ...frame, id: crypto.randomUUID() };
  return new Promise((resolve) => {
    waiting.set(sent.id, { frame: sent, resolve });
    ask(sent);
  });
}

export function connect() {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  socket = new WebSocket(`${scheme}://${location.host}/ws`);
  socket.addEventListener('open', () => {
    delay = 300;
    for (const { frame } of waiting.values()) ask(frame);
    tell('connection', { isOpen: true });
  });
  socket.addEventListener('message', (event) => hear(JSON.parse(event.data)));
  socket.addEventListener('close', () => {
    tell('connection', { isOpen: false });
    setTimeout(connect, delay);
    delay = Math.min(delay * 1.7, 5000);
  });
}

function hear(frame) {
  if (frame.type === 'taken' || frame.type === 'refused') {
    const kept = waiting.get(frame.id);
    waiting.delete(frame.id);
    if (kept) kept.resolve(frame);
  }
  tell(frame.type, frame);
}

function tell(type, frame) {
  listeners.get(type)?.(frame);
}
