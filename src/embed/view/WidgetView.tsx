import { I18nProvider } from 'react-aria-components';
import { formatCount, formatShare } from '../../ui/format';
import { Button } from '../../ui/parts/Button';
import { ErrorBoundary } from '../../ui/parts/ErrorBoundary';
import { LANGUAGE } from '../../ui/strings';
import { WIDGET as TEXT } from '../../ui/strings/widget';
import type { Widget } from '../widget';
import { hasText } from '../widgetState';
import { FindCategory } from './FindCategory';
import { useRested, useWidget, useWidgetState, WidgetContext } from './hooks';
import { Suggestions } from './Suggestions';
import styles from './WidgetView.module.css';

/** All that is seen in the frame. */
export function WidgetView({ widget }: { widget: Widget }) {
  return (
    <I18nProvider locale={LANGUAGE}>
      <WidgetContext value={widget}>
        <Frame>
          <ErrorBoundary>
            <Content />
          </ErrorBoundary>
        </Frame>
      </WidgetContext>
    </I18nProvider>
  );
}

/** Instead of the widget, where there is nothing it could do. */
export function Refusal({ sentence }: { sentence: string }) {
  return (
    <Frame>
      <p role="alert">{sentence}</p>
    </Frame>
  );
}

function Frame({ children }: { children: React.ReactNode }) {
  return (
    <main className={styles['widget']}>
      <h1>{TEXT.heading}</h1>
      {children}
      <p className={styles['hint']}>{TEXT.local}</p>
    </main>
  );
}

function Content() {
  const state = useWidgetState();
  const { shelf, answer, failure } = state;
  if (shelf.status === 'failed') return <Failure message={shelf.message} />;
  if (shelf.status === 'opening') return <Waiting sentence={TEXT.opening} />;
  return (
    <>
      {failure !== undefined && <Failure message={failure} />}
      {failure === undefined && <Progress />}
      <Suggestions />
      {answer && <UnknownWords words={answer.prediction.unknownWords} />}
      <FindCategory shelf={shelf} />
      <Announcer />
    </>
  );
}

/** What is waited for, or what to do. */
function Progress() {
  const state = useWidgetState();
  const { loading, answer } = state;
  if (!hasText(state)) return <p className={styles['hint']}>{TEXT.empty}</p>;
  if (loading !== undefined) {
    return <Waiting sentence={TEXT.loadingShare(formatShare(loading))} share={loading} />;
  }
  return answer ? null : <Waiting sentence={TEXT.reading} />;
}

function Waiting({ sentence, share }: { sentence: string; share?: number }) {
  return (
    <div className={styles['part']}>
      <p className={styles['hint']}>{sentence}</p>
      {share !== undefined && <progress aria-label={TEXT.loading} value={share} max={1} />}
    </div>
  );
}

function Failure({ message }: { message: string }) {
  const widget = useWidget();
  return (
    <div className={styles['failure']} role="alert">
      <p>{message}</p>
      <Button onPress={() => widget.retry()}>{TEXT.retry}</Button>
    </div>
  );
}

const SHOWN_WORDS = 8;

function UnknownWords({ words }: { words: readonly string[] }) {
  if (words.length === 0) return null;
  const hidden = words.length - SHOWN_WORDS;
  return (
    <section className={styles['part']}>
      <h2>{TEXT.unknown}</h2>
      <p className={styles['words']}>
        {words.slice(0, SHOWN_WORDS).map((word) => (
          <bdi key={word}>{word}</bdi>
        ))}
        {hidden > 0 && <span>{TEXT.unknownMore(formatCount(hidden))}</span>}
      </p>
    </section>
  );
}

const REST_MS = 1000;

/** Tells a screen reader what there is now; it stands in another frame than what is typed. */
function Announcer() {
  const { answer } = useWidgetState();
  const { path = [], predictions = [] } = answer?.prediction ?? {};
  const count = predictions.filter(({ predicted }) => predicted).length;
  const said = TEXT.announce(path.join(TEXT.separator), TEXT.suggestions(count));
  const sentence = useRested(path.length > 0 ? said : '', REST_MS);
  return (
    <p className="visually-hidden" aria-live="polite">
      {sentence}
    </p>
  );
}
