import { expectNoFault, expectNoOverflow } from './support/accessibility';
import { expect } from './support/aislePage';
import { charts, contentOf, curvesIn, curvesTest as test } from './support/curvesPage';
import { articleRuns, nets } from './support/models';
import { decodePng, parseSvg } from './support/pictures';

const [first, ...others] = nets;
/** One run is enough to see how all are drawn, and quick on a busy machine. */
const HASH = `#tab=curves&article=on&smooth=0.6&hide=${others.map(({ id }) => id).join('.')}`;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`${colorScheme}: a chart can be downloaded as SVG and PNG that need nothing of the page`, async ({
    aisle,
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await aisle.open({ hash: HASH });
    const isCompared = articleRuns.some(({ id }) => id === `article-${first!.id}`);
    const expectedLines = isCompared ? 4 : 2;
    await expect(curvesIn(charts(page).first())).toHaveCount(2 * expectedLines);
    const download = (kind: 'PNG' | 'SVG') =>
      contentOf(page, async () => {
        await page.getByRole('button', { name: `Download chart: ${first!.title}, Loss` }).click();
        await page.getByRole('menuitem', { name: `Download ${kind}` }).click();
      });

    const svg = (await download('SVG')).toString();
    expect(svg).not.toMatch(/var\(|class=|style=|href=|light-dark|https?:\/\/(?!www\.w3\.org)/);
    const parsed = await page.evaluate(parseSvg, svg);
    expect(parsed.error).toBe(false);
    expect(parsed.title).toBe(`${first!.title}, Loss`);
    expect(parsed.texts).toEqual(
      expect.arrayContaining(['Validation', 'Training', 'best', 'Epoch']),
    );
    if (isCompared) expect(parsed.texts).toContain('Article’s recipe, validation');
    expect(parsed.fonts).toContain('system-ui');
    // the legend's lines, those of the curves, and the recorded ones behind them
    const ours = colorScheme === 'light' ? 'rgb(0, 114, 178)' : 'rgb(86, 180, 233)';
    expect(parsed.strokes.filter((stroke) => stroke === ours).length).toBeGreaterThanOrEqual(6);
    expect(parsed.background).toBe(
      colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(26, 28, 33)',
    );

    const base64 = (await download('PNG')).toString('base64');
    const image = await page.evaluate(decodePng, { base64, colour: ours });
    expect([image.width, image.height]).toEqual([2 * parsed.width, 2 * parsed.height]);
    expect(image.corner).toBe(parsed.background);
    // the curves, in their own colour
    expect(image.pixels).toBeGreaterThan(500);
  });
}

const STATES = [
  { width: 320, height: 700, colorScheme: 'light', forcedColors: 'none' },
  { width: 1280, height: 800, colorScheme: 'dark', forcedColors: 'active' },
  { width: 3840, height: 2160, colorScheme: 'light', forcedColors: 'none' },
] as const;

for (const { width, height, colorScheme, forcedColors } of STATES) {
  const name = `${width} px, ${colorScheme}, forced colours ${forcedColors}`;
  test(`${name}: nothing runs out of the page, and axe knows no fault`, async ({
    aisle,
    page,
  }, info) => {
    test.slow(); // axe looks twice at everything
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
    await aisle.open({ hash: HASH });
    await expect(page.getByRole('table')).toBeVisible();
    await expect(charts(page)).toHaveCount(2);
    await page.getByRole('slider', { name: `Epoch, ${first!.title}, Loss` }).focus();
    await expectNoOverflow(page);
    await page.screenshot({ path: info.outputPath('curves.png'), fullPage: true });
    await expectNoFault(page);
    await page.getByRole('button', { name: `Download chart: ${first!.title}, Loss` }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectNoFault(page, 'with the menu');
  });
}
