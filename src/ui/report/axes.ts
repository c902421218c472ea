/** How the axes of the report's charts look. */
export const AXIS = {
  stroke: 'var(--border-control)',
  tick: { fill: 'var(--text-muted)', fontSize: 12 },
};

export const SHARE_TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];
