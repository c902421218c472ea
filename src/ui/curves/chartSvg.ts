import type { LineLook } from './lines';

/** What stands above the curves in a downloaded picture. */
export interface Heading {
  title: string;
  subtitle: string;
  lines: readonly LineLook[];
}

/** A picture as text, and its size in CSS pixels. */
export interface ChartSvg {
  text: string;
  width: number;
  height: number;
}

const NAMESPACE = 'http://www.w3.org/2000/svg';
const EDGE = 16;
const TITLE_AT = 28;
const SUBTITLE_AT = 46;
const LEGEND_AT = 54;
const LINE_HEIGHT = 18;
const SAMPLE = 28;
/** Wide enough for the longest sentence of the heading. */
const LEAST_WIDTH = 360;

/** Everything that decides how a chart's shapes look; the rest of CSS does not reach them. */
const PRESENTATION = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray'],
  ...['font-family', 'font-size', 'font-weight', 'text-anchor'],
] as const;

/**
 * A drawn chart as a picture that needs nothing of the page: title and legend above the curves,
 * every style as the page shows it at this moment, written into the shapes themselves.
 */
export function chartSvg(plot: SVGSVGElement, { title, subtitle, lines }: Heading): ChartSvg {
  const { width, height } = plot.getBoundingClientRect();
  const legendEnd = LEGEND_AT + lines.length * LINE_HEIGHT + 8;
  const size = {
    width: Math.max(LEAST_WIDTH, Math.round(width + EDGE)),
    height: Math.round(legendEnd + height + EDGE / 2),
  };
  const left = (size.width - Math.round(width)) / 2;
  const curves = element('g', { transform: `translate(${left} ${legendEnd})` });
  curves.append(...[...plot.cloneNode(true).childNodes].filter((node) => !isCaption(node)));
  const picture = element(
    'svg',
    { xmlns: NAMESPACE, ...size, viewBox: `0 0 ${size.width} ${size.height}`, role: 'img' },
    element('title', {}, title),
    element('rect', { ...size, fill: 'var(--surface)' }),
    label(EDGE, TITLE_AT, title, { 'font-size': 15, 'font-weight': 600, fill: 'var(--text)' }),
    label(EDGE, SUBTITLE_AT, subtitle),
    ...lines.map((line, index) => legendEntry(line, LEGEND_AT + (index + 0.5) * LINE_HEIGHT)),
    curves,
  );
  // styles are only known of what stands in the page
  plot.parentElement?.append(picture);
  writeStyles(picture);
  picture.remove();
  return { text: new XMLSerializer().serializeToString(picture), ...size };
}

const isCaption = (node: Node) => ['title', 'desc'].includes(node.nodeName);

function legendEntry({ label: text, colour, width, dashes }: LineLook, y: number): SVGElement {
  const line = { d: `M${EDGE} ${y}h${SAMPLE}`, stroke: colour, 'stroke-width': width };
  return element(
    'g',
    {},
    element('path', { ...line, ...(dashes !== undefined && { 'stroke-dasharray': dashes }) }),
    label(EDGE + SAMPLE + 8, y + 4, text),
  );
}

function label(x: number, y: number, text: string, look: Attributes = {}): SVGElement {
  return element('text', { x, y, 'font-size': 12, fill: 'var(--text-muted)', ...look }, text);
}

type Attributes = Record<string, string | number>;

function element(name: string, attributes: Attributes, ...children: (Node | string)[]) {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

/** Custom properties, classes and rules of the page become plain attributes. */
function writeStyles(picture: SVGElement): void {
  const shapes = [picture, ...picture.querySelectorAll<SVGElement>('*')];
  const looks = new Map<Element | null, Map<string, string>>(
    shapes.map((shape) => [shape, lookOf(shape)]),
  );
  for (const shape of shapes) {
    for (const name of ['class', 'style']) shape.removeAttribute(name);
    if (isCaption(shape)) continue;
    const inherited = shape === picture ? undefined : looks.get(shape.parentElement);
    for (const [name, value] of looks.get(shape) ?? []) {
      // a shape has its parent's look unless it says otherwise
      if (shape.hasAttribute(name) || inherited?.get(name) !== value) {
        shape.setAttribute(name, value);
      }
    }
  }
}

function lookOf(shape: SVGElement): Map<string, string> {
  const computed = getComputedStyle(shape);
  return new Map(PRESENTATION.map((name) => [name, computed.getPropertyValue(name)]));
}
