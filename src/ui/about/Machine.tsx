import { useApp, useColumns } from '../../store/hooks';
import { medianLatency } from '../../store/latency';
import { formatMilliseconds } from '../format';
import { STRINGS } from '../strings';
import { Facts } from './Facts';

const TEXT = STRINGS.aboutView;

/** Where the nets run here, and how quickly they answer. */
export function Machine() {
  const backend = useApp((state) => state.backend);
  const latencies = useApp((state) => state.latencies);
  const columns = useColumns();
  if (backend === undefined) return null;
  return (
    <section aria-labelledby="machine-heading">
      <h3 id="machine-heading">{TEXT.machine}</h3>
      <Facts
        facts={[
          [STRINGS.status.backend, STRINGS.status.backends[backend.name]],
          ...columns.map(({ id, title }) => {
            const median = medianLatency(latencies[id]);
            return [
              TEXT.latency(title),
              median === undefined ? TEXT.latencyNone : formatMilliseconds(median),
            ] as const;
          }),
        ]}
      />
      {backend.notice && <p>{backend.notice}</p>}
    </section>
  );
}
