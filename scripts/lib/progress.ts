import { SingleBar } from 'cli-progress';

export interface Progress {
  /** `amount` more units are done; `note` is shown at the end of the line. */
  advance(amount?: number, note?: string): void;
  /** Ends the line. Call it also when the work failed. */
  stop(): void;
}

export interface ProgressOptions {
  readonly label: string;
  /** Units in all; 0 or less when nobody knows. */
  readonly total: number;
  /** Plural name of what is counted, such as `products`. */
  readonly unit: string;
}

/** Pause between two lines where there is no terminal to draw a bar on. */
const LINE_INTERVAL_MS = 5_000;

/** A bar with rate and time left on a terminal; elsewhere a plain line every few seconds. */
export function startProgress(options: ProgressOptions): Progress {
  return process.stderr.isTTY ? drawnBar(options) : plainLines(options);
}

function drawnBar({ label, total, unit }: ProgressOptions): Progress {
  const size = total > 0 ? '{bar} {percentage} % | {value}/{total}' : '{value}';
  const bar = new SingleBar({
    format: `${label} ${size} ${unit} | {rate}/s | {left}{note}`,
    hideCursor: true,
    barsize: 24,
    etaBuffer: 50,
  });
  const pace = startPace(total);
  const payload = (note: string) => ({ ...pace(), note: note && ` | ${note}` });
  let done = 0;
  bar.start(Math.max(total, 0), 0, { rate: '–', left: '', note: '' });
  return {
    advance(amount = 1, note = '') {
      done += amount;
      bar.update(Math.round(done), payload(note));
    },
    stop: () => bar.stop(),
  };

  function startPace(all: number) {
    const started = performance.now();
    return () => paceOf(done, all, performance.now() - started);
  }
}

function plainLines({ label, total, unit }: ProgressOptions): Progress {
  const started = performance.now();
  let done = 0;
  let shown = started;
  let lastNote = '';
  const show = () => {
    const { rate, left } = paceOf(done, total, performance.now() - started);
    const of = total > 0 ? `/${total}` : '';
    const parts = [`${label}: ${Math.round(done)}${of} ${unit}`, `${rate}/s`, left, lastNote];
    process.stderr.write(`${parts.filter(Boolean).join(' | ')}\n`);
  };
  return {
    advance(amount = 1, note = '') {
      done += amount;
      lastNote = note;
      if (performance.now() - shown < LINE_INTERVAL_MS) return;
      shown = performance.now();
      show();
    },
    stop() {
      if (done > 0) show();
    },
  };
}

/** Units a second and the time left, as text; the time is empty when the end is not known. */
export function paceOf(
  done: number,
  total: number,
  elapsedMs: number,
): { rate: string; left: string } {
  const perSecond = elapsedMs > 0 ? (done * 1000) / elapsedMs : 0;
  const rate = perSecond >= 10 ? perSecond.toFixed(0) : perSecond.toFixed(1);
  if (total <= 0 || perSecond === 0 || done >= total) return { rate, left: '' };
  return { rate, left: `${durationText((total - done) / perSecond)} left` };
}

/** Seconds as `45 s`, `3 min 20 s` or `1 h 5 min`. */
export function durationText(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
