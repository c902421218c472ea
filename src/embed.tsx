import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { messageOf } from './domain/errors';
import './embed/embed.css';
import { followHeight, followLook } from './embed/frame';
import { HostChannel } from './embed/protocol/hostChannel';
import { hostOriginOf } from './embed/protocol/hostOrigin';
import { Refusal, WidgetView } from './embed/view/WidgetView';
import { Widget } from './embed/widget';
import { WIDGET } from './ui/strings/widget';
import './ui/tokens.css';
import './ui/base.css';
import { kernelsAddress } from './worker/kernelsAddress';
import { WidgetWorkerClient } from './worker/widget/client';
import { spawnWidgetWorker } from './worker/widget/spawn';

/** The composition root of the widget in `embed.html`, which others frame (docs/widget.md). */

/** Relative to the page, wherever it is served. */
const MODEL_FOLDER = 'models/';

const root = document.getElementById('root');
if (root === null) throw new Error('broken invariant: embed.html has an element with id root');

function render(view: ReactNode): void {
  createRoot(root!).render(<StrictMode>{view}</StrictMode>);
}

function start(content: HTMLElement, origin: string): void {
  const scoring = new WidgetWorkerClient(spawnWidgetWorker, {
    folder: new URL(MODEL_FOLDER, document.baseURI).href,
    kernels: kernelsAddress(document.baseURI),
  });
  const channel = new HostChannel({
    host: window.parent,
    origin,
    onMessage: (message) => widget.receive(message),
    warn: (sentence) => console.warn(sentence),
  });
  const widget = new Widget({
    scoring,
    post: (message) => channel.post(message),
    release: import.meta.env.AISLE_VERSION,
  });
  addEventListener('message', (event) => channel.receive(event));
  followLook(widget, document.documentElement);
  render(<WidgetView widget={widget} />);
  followHeight(content, (height) => channel.post({ type: 'height', height }));
  void widget.open();
}

if (window.parent === window) {
  render(<Refusal sentence={WIDGET.alone} />);
} else {
  try {
    start(root, hostOriginOf(location.search, location.origin));
  } catch (thrown) {
    render(<Refusal sentence={messageOf(thrown)} />);
  }
}
