import { Button } from '@fluentui/react-components';
import type { Level } from '../../selftest/assertion';
import { Message } from '../components/message';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';
import { SelfTestProgress } from './self-test-progress';
import { SelfTestResult } from './self-test-result';
import { useSelfTest } from './use-self-test';

const LEVELS: readonly Level[] = ['quick', 'full'];

/** Whether this Excel does what the product relies on: asked for by the user, shown, and copied for who must help. */
export function SelfTest() {
  const { state, texts } = usePane();
  const { selfTest } = texts;
  const shared = useShared();
  const test = useSelfTest();
  const { now } = test;
  const running = now.status === 'running';
  const names: Readonly<Record<Level, string>> = { quick: selfTest.quickNamed, full: selfTest.fullNamed };
  return (
    <section className={shared.card}>
      <h2 className={shared.cardTitle}>{selfTest.title}</h2>
      <p className={shared.quiet}>{selfTest.text}</p>
      <div className={shared.row}>
        {LEVELS.map((level) => (
          <Button
            key={level}
            size="small"
            aria-label={names[level]}
            title={names[level]}
            disabled={running || state.task !== null}
            onClick={() => test.start(level)}
          >
            {selfTest[level]}
          </Button>
        ))}
        {running && (
          <Button size="small" appearance="primary" onClick={test.stop}>
            {selfTest.stop}
          </Button>
        )}
      </div>
      {now.status === 'running' && <SelfTestProgress {...now} skip={test.skip} />}
      {now.status === 'refused' && (
        <Message intent="warning" live>
          {selfTest.refused[now.obstacle]}
        </Message>
      )}
      {now.status === 'failed' && (
        <Message intent="error" live>
          {now.refusal === null ? selfTest.failed : texts.refusals[now.refusal]}
        </Message>
      )}
      {now.status === 'done' && <SelfTestResult result={now.result} report={now.report} />}
    </section>
  );
}
