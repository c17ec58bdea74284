import { Component, type ReactNode } from 'react';

interface Props {
  readonly fallback: (retry: () => void, error: unknown) => ReactNode;
  readonly children: ReactNode;
}

/** One per view: what breaks in a view stays in that view. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean; readonly error: unknown }> {
  override state = { failed: false, error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { failed: true, error };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return this.props.fallback(() => this.setState({ failed: false, error: null }), this.state.error);
  }
}
