import { Component, type ReactNode } from 'react';
import { STRINGS } from '../strings';
import { Button } from './Button';
import styles from './parts.module.css';

/** Keeps a view that cannot be fetched or drawn from taking the whole page with it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className={styles['notice']} role="alert">
        <p>{STRINGS.viewFailed}</p>
        <Button onPress={() => location.reload()}>{STRINGS.reload}</Button>
      </div>
    );
  }
}
