import { Component } from 'react';
import type { ReactNode } from 'react';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { NotFound } from './NotFoundPage.tsx';
import { PageError } from './PageError.tsx';

interface State {
  error: unknown;
}

/** Catches what a page throws. React knows this only as a class. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return error instanceof PageNotFound ? <NotFound /> : <PageError />;
  }
}
