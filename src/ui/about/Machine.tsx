import { useApp, useBaseColumns } from '../../store/hooks';
import { median } from '../../metrics/median';
import { formatMilliseconds } from '../format';
import { STRINGS } from '../strings';
import { Facts } from './Facts';

const TEXT = STRINGS.aboutView;

/** Where the models run here, and how quickly they answer. */
export function Machine() {
  const backend = useApp((state) => state.backend);
  const latencies = useApp((state) => state.latencies);
  const columns = useBaseColumns();
  if (backend === undefined) return null;
  return (
    <section aria-labelledby="machine-heading">
      <h3 id="machine-heading">{TEXT.machine}</h3>
      <Facts
        facts={[
          [STRINGS.status.backend, STRINGS.status.backends[backend.name]],
          ...columns.map(({ id, title }) => {
            const latency = median(latencies[id]);
            return [
              TEXT.latency(title),
              latency === undefined ? TEXT.latencyNone : formatMilliseconds(latency),
            ] as const;
          }),
        ]}
      />
      {backend.notice && <p>{backend.notice}</p>}
    </section>
  );
}
