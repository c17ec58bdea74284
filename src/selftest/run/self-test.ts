/** The self-test as the pane gets it, in a chunk of its own. */
import type { Language } from '../../language';
import { ASSERTIONS } from '../assertions';
import type { HostFacts } from '../bench';
import { ExcelDesk } from './excel-desk';
import { reportText } from './report';
import { runSelfTest, type SelfTestOptions, type SelfTestResult, type Clock } from './runner';

/** What can be tested, and how its result is told. */
export interface SelfTest {
  run(options: SelfTestOptions): Promise<SelfTestResult>;
  report(result: Extract<SelfTestResult, { kind: 'done' }>, language: Language): string;
}

const pageTime: Clock = {
  now: () => performance.now(),
  after: (milliseconds) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const passed = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
    return { passed, end: () => clearTimeout(timer) };
  },
};

export function selfTest(): SelfTest {
  const { diagnostics, displayLanguage, contentLanguage, requirements } = Office.context;
  const { host, platform, version } = diagnostics;
  const facts: HostFacts = {
    host: String(host),
    platform: String(platform),
    version,
    displayLanguage,
    contentLanguage,
    supports: (set, wanted) => requirements.isSetSupported(set, wanted),
  };
  const desk = new ExcelDesk(facts, pageTime);
  return {
    run: (options) => runSelfTest({ assertions: ASSERTIONS, desk, time: pageTime }, options),
    report: (result, language) => reportText(result, { host: facts, language }),
  };
}
