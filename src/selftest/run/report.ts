/** The result as text to send to who must help: nothing of the user's workbook is in it. */
import type { Language } from '../../language';
import { ADD_IN_VERSION, MODEL_RULES } from '../../version';
import type { HostFacts } from '../bench';
import type { TestLine, SelfTestResult, TestVerdict } from './runner';

const WORDS: Readonly<Record<TestVerdict, Readonly<Record<Language, string>>>> = {
  'as-expected': { nl: 'als verwacht', en: 'as expected' },
  differs: { nl: 'WIJKT AF', en: 'DIFFERS' },
  'not-tried': { nl: 'niet te proberen', en: 'could not be tried' },
};

/** The sets the product asks about, with the newest version that is known. */
const SETS: readonly (readonly [set: string, versions: readonly string[]])[] = [
  ['ExcelApi', Array.from({ length: 21 }, (_, at) => `1.${String(at + 1)}`)],
  ['SharedRuntime', ['1.1', '1.2']],
  ['CustomFunctionsRuntime', ['1.1', '1.2', '1.3', '1.4', '1.5']],
  ['CustomXmlParts', ['1.1']],
  ['RibbonApi', ['1.1', '1.2']],
  ['ContextMenuApi', ['1.1']],
  ['KeyboardShortcuts', ['1.1']],
];

function setsOf(host: HostFacts): string {
  const newest = SETS.map(([set, versions]) =>
    [set, versions.findLast((one) => host.supports(set, one)) ?? '–'].join(' '),
  );
  return newest.join(', ');
}

function lineText({ id, verdict, expected, seen, took, why }: TestLine, language: Language): readonly string[] {
  const compared = expected === '' && seen === '' ? '' : ` | ${expected === '' ? '–' : expected} | ${seen}`;
  const head = `${WORDS[verdict][language]} | ${id}${compared} | ${String(Math.round(took))} ms`;
  return why === null ? [head] : [head, `    ${why[language]}`];
}

export function reportText(
  { lines, stopped, left }: Extract<SelfTestResult, { kind: 'done' }>,
  { host, language }: { readonly host: HostFacts; readonly language: Language },
): string {
  const count = (verdict: TestVerdict): string =>
    `${String(lines.filter((line) => line.verdict === verdict).length)} ${WORDS[verdict][language]}`;
  const remarks = [
    ...(stopped ? [{ nl: 'Voortijdig gestopt.', en: 'Stopped before the end.' }] : []),
    ...(left ? [{ nl: 'Een blad van de zelftest bleef staan.', en: 'A sheet of the self-test stayed.' }] : []),
  ];
  return [
    `${language === 'nl' ? 'Zelftest Verkeerstoren' : 'Self-test Verkeerstoren'} ${ADD_IN_VERSION} (model ${String(MODEL_RULES)})`,
    `${host.host} ${host.platform} ${host.version}; ${host.displayLanguage}, ${host.contentLanguage}`,
    setsOf(host),
    [count('as-expected'), count('differs'), count('not-tried')].join(', '),
    ...remarks.map((remark) => remark[language]),
    '',
    ...lines.flatMap((line) => lineText(line, language)),
  ].join('\n');
}
