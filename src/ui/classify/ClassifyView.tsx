import { lazy, Suspense } from 'react';
import { useApp } from '../../store/hooks';
import { ErrorBoundary } from '../parts/ErrorBoundary';
import { Notice } from '../parts/Notice';
import { Announcer } from './Announcer';
import { AnswerPanel } from './AnswerPanel';
import styles from './ClassifyView.module.css';
import { Examples } from './Examples';
import { ProductForm } from './ProductForm';

const ProductScores = lazy(() => import('./ProductScores'));
const WhyPanel = lazy(() => import('./why/WhyPanel'));

const Comparison = lazy(() => import('./compare/Comparison'));

/** The product on the left, its categories on the right. */
export function ClassifyView() {
  const shelf = useApp((state) => state.shelf);
  const text = useApp((state) => state.text);
  const open = useApp((state) => state.open);
  const retryText = useApp((state) => state.retryText);
  const comparing = useApp((state) => state.second !== undefined);
  const answered = useApp((state) => Object.keys(state.scores).length > 0);
  return (
    <div className={styles['view']} data-comparing={comparing || undefined}>
      <div className={styles['input']}>
        <ProductForm input="first" />
        {!comparing && answered && (
          <div className={styles['why']}>
            <ErrorBoundary>
              <Suspense fallback={null}>
                <WhyPanel />
              </Suspense>
            </ErrorBoundary>
          </div>
        )}
        {!comparing && <Examples />}
      </div>
      <div className={styles['answer']}>
        {shelf.status === 'failed' && (
          <Notice message={shelf.message} onRetry={() => void open()} />
        )}
        {text.status === 'failed' && (
          <Notice message={text.message} onRetry={() => void retryText()} />
        )}
        <AnswerPanel input="first" />
      </div>
      {/* With keys: a boundary shared by both would keep the old one, hidden, while the new one loads. */}
      {comparing ? (
        <ErrorBoundary key="comparison">
          <Suspense fallback={null}>
            <Comparison />
          </Suspense>
        </ErrorBoundary>
      ) : (
        <ErrorBoundary key="scores">
          <Suspense fallback={null}>
            <ProductScores />
          </Suspense>
        </ErrorBoundary>
      )}
      <Announcer input="first" />
    </div>
  );
}
