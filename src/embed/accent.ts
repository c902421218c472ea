/** What graphics need against what they stand on (WCAG 1.4.11), and text (1.4.3). */
const GRAPHICS = 3;
const TEXT = 4.5;

const STEPS = 20;

/** Red, green, blue in [0, 255]. */
type Colour = readonly [number, number, number];

const WHITE: Colour = [255, 255, 255];
const BLACK: Colour = [0, 0, 0];
/** The surfaces of ui/tokens.css. */
const SURFACES = { light: WHITE, dark: [0x1a, 0x1c, 0x21] } as const;

/**
 * Custom properties for an accent of the host's. Where it could not be told from the surface it is
 * darkened, or in the dark scheme lightened, until it can.
 *
 * @param accent `#rrggbb`
 */
export function accentProperties(accent: string): Record<string, string> {
  const given = parsed(accent);
  const light = legible(given, SURFACES.light, BLACK);
  const dark = legible(given, SURFACES.dark, WHITE);
  const pair = (one: Colour, other: Colour) => `light-dark(${css(one)}, ${css(other)})`;
  return {
    '--accent': pair(light, dark),
    '--on-accent': pair(textOn(light), textOn(dark)),
    '--accent-soft': 'color-mix(in oklab, var(--accent) 12%, var(--surface))',
  };
}

export const ACCENT_PROPERTIES = ['--accent', '--on-accent', '--accent-soft'];

function legible(colour: Colour, surface: Colour, towards: Colour): Colour {
  for (let step = 0; step <= STEPS; step++) {
    const mixed = mix(colour, towards, step / STEPS);
    if (contrast(mixed, surface) >= GRAPHICS) return mixed;
  }
  return towards;
}

function textOn(colour: Colour): Colour {
  return contrast(WHITE, colour) >= TEXT ? WHITE : BLACK;
}

function mix(one: Colour, other: Colour, share: number): Colour {
  const at = (i: 0 | 1 | 2) => Math.round(one[i] + (other[i] - one[i]) * share);
  return [at(0), at(1), at(2)];
}

/** As WCAG 2 defines it. */
export function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: Colour): number {
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const [red, green, blue] = colour;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function parsed(hex: string): Colour {
  const at = (start: number) => parseInt(hex.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}

function css([red, green, blue]: Colour): string {
  return `rgb(${red} ${green} ${blue})`;
}
