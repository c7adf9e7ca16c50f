import { Component, type ReactNode } from 'react';

import { Part } from '../ui/part';

const loadFailed = () => import('./route-failed');

/** Where a route cannot be drawn, it says so and can be tried again; the others are as they were. */
export class RouteBoundary extends Component<{ readonly children: ReactNode }, { readonly why: unknown }> {
  override state: { readonly why: unknown } = { why: null };
  static getDerivedStateFromError(why: unknown) {
    return { why };
  }
  override render() {
    const { why } = this.state;
    const onRetry = (): void => this.setState({ why: null });
    return why === null ? this.props.children : <Part load={loadFailed} props={{ why, onRetry }} />;
  }
}
