import { type CSSProperties, type PointerEvent, useState } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { formatCount, formatList, formatMetric } from '../format';
import { CURVES as TEXT } from '../strings/curves';
import type { CurveLine } from './lines';
import styles from './Plot.module.css';
import { heightOf, type Scale } from './scales';
import type { Crosshair } from './useCrosshair';

export interface Props {
  /** What is read out: of which run and metric the epoch is chosen. */
  label: string;
  lines: readonly CurveLine[];
  scale: Scale;
  lastEpoch: number;
  /** Where the arrow keys begin. */
  bestEpoch: number;
  crosshair: Crosshair;
}

/**
 * Lies over the area of a plot: pointing anywhere moves the crosshair of all charts, and so do
 * the keys of a slider.
 */
export function EpochSlider({ label, lines, scale, lastEpoch, bestEpoch, crosshair }: Props) {
  const { epoch, hover, pin } = crosshair;
  const [isFocused, setFocused] = useState(false);
  const focus = (focused: boolean) => {
    setFocused(focused);
    pin(focused ? (epoch ?? bestEpoch) : undefined);
  };
  return (
    <Slider
      aria-label={label}
      className={styles['area'] ?? ''}
      minValue={1}
      maxValue={lastEpoch}
      value={epoch ?? bestEpoch}
      onChange={(chosen) => {
        // the keys win over a pointer that happens to rest on a chart
        hover(undefined);
        pin(chosen);
      }}
    >
      <SliderTrack
        className={styles['track'] ?? ''}
        style={TRACK_STYLE}
        onPointerMove={(event) => hover(epochUnder(event, lastEpoch))}
        onPointerLeave={() => hover(undefined)}
      >
        {epoch !== undefined && <Cross {...{ epoch, lastEpoch, lines, scale }} />}
        <SliderThumb
          className={styles['thumb'] ?? ''}
          data-shown={epoch !== undefined || undefined}
          onFocus={() => focus(true)}
          onBlur={() => focus(false)}
        />
      </SliderTrack>
      <span className="visually-hidden" role="status">
        {isFocused && epoch !== undefined && spoken(lines, epoch)}
      </span>
    </Slider>
  );
}

/** A finger that moves up or down still scrolls the page. */
const TRACK_STYLE: CSSProperties = { touchAction: 'pan-y' };

/** The line at the epoch, and a dot on every curve that has a value there. */
function Cross({
  epoch,
  lastEpoch,
  lines,
  scale,
}: Pick<Props, 'lines' | 'scale' | 'lastEpoch'> & { epoch: number }) {
  const left = percent((epoch - 1) / (lastEpoch - 1));
  return (
    <>
      <span className={styles['crossLine']} style={{ left }} />
      {lines.map(({ id, colour, drawn }) => {
        const value = drawn[epoch - 1];
        const height = value === undefined ? NaN : heightOf(value, scale);
        if (!(height >= 0 && height <= 1)) return null;
        const place = { left, bottom: percent(height), background: colour };
        return <span key={id} className={styles['crossDot']} style={place} />;
      })}
    </>
  );
}

function epochUnder({ currentTarget, clientX }: PointerEvent, lastEpoch: number): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  const epoch = Math.round(1 + ((clientX - left) / width) * (lastEpoch - 1));
  return Math.min(lastEpoch, Math.max(1, epoch));
}

function spoken(lines: readonly CurveLine[], epoch: number): string {
  const values = lines.map(({ label, recorded }) => {
    const value = recorded[epoch - 1];
    return `${label} ${value === undefined ? '–' : formatMetric(value)}`;
  });
  return TEXT.values(formatCount(epoch), formatList(values));
}

const percent = (share: number) => `${100 * share}%`;
