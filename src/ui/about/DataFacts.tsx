import { useApp } from '../../store/hooks';
import { formatCount, formatDate } from '../format';
import { STRINGS } from '../strings';
import { Facts } from './Facts';

const TEXT = STRINGS.aboutView;

/** What the models were trained on. */
export function DataFacts() {
  const shelf = useApp((state) => state.shelf);
  if (shelf.status !== 'open') return null;
  const { data, preprocessing, created } = shelf.shelf.registry;
  return (
    <section aria-labelledby="data-heading">
      <h3 id="data-heading">{TEXT.data}</h3>
      <Facts
        facts={[
          [TEXT.data, data.name],
          [TEXT.licence, data.licence],
          [TEXT.source, data.source],
          [
            TEXT.parts,
            TEXT.split(
              formatCount(data.training),
              formatCount(data.validation),
              formatCount(data.test),
            ),
          ],
          [TEXT.preprocessing, `${preprocessing.preset} ${preprocessing.version}`],
          [TEXT.built, formatDate(created)],
        ]}
      />
    </section>
  );
}
