import { useState } from 'react';
import { useApp, useBaseColumns, useCategoryNames, useColumns, useWhy } from '../../../store/hooks';
import { isModelId, type ModelId } from '../../../domain/model';
import type { Why } from '../../../store/why';
import { formatList, formatSigned } from '../../format';
import { Button } from '../../parts/Button';
import { ModelMark } from '../../parts/ModelMark';
import { Notice } from '../../parts/Notice';
import { WHY } from '../../strings/why';
import styles from './Why.module.css';
import { Legend } from './Legend';
import { useUnpinByEscape } from './useWhyPointing';
import { WhyTable } from './WhyTable';
import { strongestSaid, wordsSaid, type WordSaid } from './wordsSaid';
import { describe, WordText } from './WordText';

/** Which words speak for and against a category, in the eyes of one model. */
export default function WhyPanel() {
  const why = useWhy();
  const names = useCategoryNames();
  const scope = useUnpinByEscape<HTMLElement>();
  if (why === undefined) return null;
  const category = names[why.target.label] ?? '';
  return (
    <section ref={scope} className={styles['panel']} aria-labelledby="why-heading">
      <div className={styles['head']}>
        <h2 id="why-heading" className={styles['heading']}>
          {WHY.heading(category)}
        </h2>
        {why.pinned && <Unpin />}
      </div>
      <ModelChoice category={category} model={why.target.model} />
      <Body why={why} category={category} />
    </section>
  );
}

function Unpin() {
  const setView = useApp((state) => state.setView);
  return (
    <Button look="quiet" aria-label={WHY.unpinHint} onPress={() => setView({ why: undefined })}>
      {WHY.unpin}
    </Button>
  );
}

/** Who is asked; another choice pins it. */
function ModelChoice({ category, model }: { category: string; model: ModelId }) {
  const columns = useColumns();
  const setView = useApp((state) => state.setView);
  const choose = (id: string) => {
    if (isModelId(id)) setView({ why: { category, model: id } });
  };
  return (
    <label className={styles['model']}>
      {WHY.model} <ModelMark id={model} />
      <select value={model} onChange={({ target }) => choose(target.value)}>
        {columns.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

function Body({ why, category }: { why: Why; category: string }) {
  const columns = useColumns();
  const retry = useApp((state) => state.retryWhy);
  const title = columns.find(({ id }) => id === why.target.model)?.title ?? '';
  switch (why.status) {
    case 'waiting':
      return <p className={styles['quiet']}>{WHY.waiting}</p>;
    case 'unavailable':
      return <p className={styles['quiet']}>{WHY.unavailable(title)}</p>;
    case 'failed':
      return <Notice message={why.message} onRetry={retry} />;
    case 'ready':
      return <Shaded why={why} caption={WHY.tableCaption(category, title)} />;
  }
}

function Shaded({ why, caption }: { why: Extract<Why, { status: 'ready' }>; caption: string }) {
  const [word, setWord] = useState<WordSaid>();
  const { explanation, text, stale } = why;
  const words = wordsSaid(text, why.words, explanation);
  if (words.length === 0) return <p className={styles['quiet']}>{WHY.noWords}</p>;
  const most = strongestSaid(words);
  return (
    <div className={styles['shaded']} data-stale={stale || undefined} aria-busy={stale}>
      {(['name', 'description'] as const).map((field) => (
        <WordText
          key={field}
          label={WHY[field]}
          text={text[field]}
          words={words.filter((each) => each.field === field)}
          most={most}
          onReadOut={setWord}
        />
      ))}
      <p className={styles['readout']} aria-hidden="true">
        {stale ? WHY.updating : word ? describe(word) : WHY.readout}
      </p>
      <Legend words={words} />
      <WhyTable caption={caption} words={words} explanation={explanation} />
      <Method why={why} />
    </div>
  );
}

/** How the numbers came about, and which members are not in them. */
function Method({
  why: { explanation, lacking, target },
}: {
  why: Extract<Why, { status: 'ready' }>;
}) {
  const columns = useBaseColumns();
  const method =
    target.model === 'ensemble'
      ? WHY.together
      : explanation.bias === undefined
        ? WHY.occlusion
        : WHY.exact;
  const titles = columns.filter(({ id }) => lacking.includes(id)).map(({ title }) => title);
  return (
    <p className={styles['quiet']}>
      {method} {titles.length > 0 && WHY.lacking(formatList(titles))}
      {explanation.bias !== undefined &&
        WHY.sum(formatSigned(explanation.bias), formatSigned(explanation.logOdds))}
    </p>
  );
}
