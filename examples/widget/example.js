/*
 * A made-up back office with Aisle's widget beside its form. Nothing but postMessage is needed.
 *
 *   npm start                                                    serves the widget
 *   python3 -m http.server 8000 --directory examples/widget      serves this page
 *   http://localhost:8000/?widget=http://localhost:4173/embed.html
 */
const address = new URL(
  new URLSearchParams(location.search).get('widget') ?? 'http://localhost:4173/embed.html',
);
// the widget speaks to this origin and to no other
address.searchParams.set('origin', location.origin);

const form = document.getElementById('article');
const frame = document.getElementById('widget');
const status = document.getElementById('status');
let article = 1;

/** Only to the widget's own origin, never to '*'. */
function send(message) {
  const envelope = { source: 'aisle', version: 1, ...message };
  frame.contentWindow.postMessage(envelope, address.origin);
}

function sendArticle() {
  const { title, text } = form.elements;
  send({ type: 'product', id: article, name: title.value, description: text.value });
}

addEventListener('message', ({ origin, source, data }) => {
  // this page checks too: anything can post to it
  if (origin !== address.origin || source !== frame.contentWindow) return;
  if (data?.source !== 'aisle' || data.version !== 1) return;
  switch (data.type) {
    case 'ready':
      send({ type: 'options', model: 'mlp', accent: '#00695c' });
      sendArticle();
      break;
    case 'chosen':
      if (data.id !== article) break;
      form.elements.categories.value = data.categories.map(({ name }) => name).join(', ');
      form.elements.shelf.value = data.path.join(' / ');
      break;
    case 'height':
      // the height of the content; the border is ours
      frame.style.height = `${data.height + 2}px`;
      break;
    case 'predictions':
      status.textContent = '';
      break;
    case 'error':
      status.textContent = `The suggestions say: ${data.message}`;
      break;
  }
});

form.addEventListener('input', sendArticle);
form.addEventListener('reset', () => {
  article += 1;
  // the fields are emptied after this event
  setTimeout(sendArticle);
});

// last, so that nothing the widget says is missed
frame.src = address.href;
