/** What an SVG says of itself. Runs in the page. */
export function parseSvg(text: string) {
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  const attributes = (name: string) =>
    [...root.querySelectorAll(`[${name}]`)].map((shape) => shape.getAttribute(name) ?? '');
  return {
    error: root.nodeName !== 'svg' || root.querySelector('parsererror') !== null,
    title: root.querySelector(':scope > title')?.textContent,
    texts: [...root.querySelectorAll('text')].map((shape) => shape.textContent),
    fonts: root.getAttribute('font-family'),
    strokes: attributes('stroke'),
    background: root.querySelector(':scope > rect')?.getAttribute('fill') ?? '',
    width: Number(root.getAttribute('width')),
    height: Number(root.getAttribute('height')),
  };
}

/** A PNG's size, its first pixel, and how many have the given colour. Runs in the page. */
export async function decodePng({ base64, colour }: { base64: string; colour: string }) {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const [red, green, blue] = colour.match(/\d+/g)!.map(Number);
  let pixels = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) pixels++;
  }
  const corner = `rgb(${data[0]}, ${data[1]}, ${data[2]})`;
  return { width: canvas.width, height: canvas.height, corner, pixels };
}
