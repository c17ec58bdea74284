import { useEffect, useRef, useState } from 'react';
import type { Language } from '../../language';
import type { Level } from '../../selftest/assertion';
import type { Obstacle, TestProgress, SelfTestResult } from '../../selftest/run/runner';
import { WorkbookRefusal, type RefusalCode } from '../../workbook/port';
import { usePane } from '../components/pane-context';

type Done = Extract<SelfTestResult, { kind: 'done' }>;

type SelfTestNow =
  | { readonly status: 'idle' }
  | { readonly status: 'failed'; readonly refusal: RefusalCode | null }
  | { readonly status: 'refused'; readonly obstacle: Obstacle }
  | { readonly status: 'running'; readonly progress: TestProgress | null; readonly slow: boolean }
  | { readonly status: 'done'; readonly result: Done; readonly report: (language: Language) => string };

interface SelfTestControl {
  readonly now: SelfTestNow;
  readonly start: (level: Level) => void;
  readonly stop: () => void;
  readonly skip: () => void;
}

/** Without news for so long, Excel is probably waiting for an open cell. */
const SLOW = 4_000;

/** One run at a time; it stops, and tidies up, when the view is left. */
export function useSelfTest(): SelfTestControl {
  const { commands } = usePane();
  const [now, show] = useState<SelfTestNow>({ status: 'idle' });
  const running = useRef<AbortController | null>(null);
  const skipping = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const progress = now.status === 'running' ? now.progress : null;
  const slow = now.status === 'running' && now.slow;
  useEffect(() => {
    if (progress === null || progress.request !== null || slow) return undefined;
    const timer = setTimeout(() => show({ status: 'running', progress, slow: true }), SLOW);
    return () => clearTimeout(timer);
  }, [progress, slow]);

  const start = (level: Level): void => {
    const control = new AbortController();
    running.current = control;
    show({ status: 'running', progress: null, slow: false });
    const run = async (): Promise<void> => {
      const test = await commands.selfTest();
      const result = await test.run({
        level,
        signal: control.signal,
        onProgress: (at) => show({ status: 'running', progress: at, slow: false }),
        ask: () => {
          skipping.current = new AbortController();
          return skipping.current.signal;
        },
      });
      show(
        result.kind === 'refused'
          ? { status: 'refused', obstacle: result.obstacle }
          : { status: 'done', result, report: (language) => test.report(result, language) },
      );
    };
    run().catch((error: unknown) =>
      show({ status: 'failed', refusal: error instanceof WorkbookRefusal ? error.code : null }),
    );
  };
  return {
    now,
    start,
    stop: () => running.current?.abort(),
    skip: () => skipping.current?.abort(),
  };
}
