/** What a difference comes from, line by line: for the list on screen and for a table in a sheet. */
import { saysSomething } from '../../locales/notation/formats';
import { groupName, leverLine, type Speech } from '../../locales/pane/lever-text';
import type { Scope } from '../../model/measures/figures';
import type { Run } from '../../model/simulate/simulate';
import { unitOf } from './unit-of';
import type { Contributed } from '../state/selectors/compared';
import type { Compared } from '../state/comparison';
import type { FigureQuestion } from '../state/question';

export interface ContributionsOf {
  readonly run: Run;
  readonly found: Contributed;
  readonly scope: Scope;
  readonly names: Compared;
}

/** One line: what it is called, what it puts in, and what that is asked by. */
export interface ContributionLine {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly question: FigureQuestion;
  /** What it does by itself, where that is something else than its part. */
  readonly alone: { readonly value: number; readonly question: FigureQuestion } | null;
}

interface Lines {
  /** Those that say something, largest first. */
  readonly shown: readonly ContributionLine[];
  /** How many have no part in this figure. */
  readonly without: number;
  /** There is a line for what they do together. */
  readonly together: boolean;
}

export function contributionLines(of: ContributionsOf, speech: Speech): Lines {
  const { compared, shares } = of.found;
  const { unit } = unitOf(compared.query.measure, speech.language);
  const lines = linesOf(of, speech);
  const says = (value: number | null) => value === null || saysSomething(speech.formats.change(value, unit));
  const shown = lines.filter((line) => says(line.value) || (line.alone !== null && says(line.alone.value)));
  const size = ({ value }: ContributionLine) => Math.abs(value ?? 0);
  return {
    shown: shown.toSorted((a, b) => size(b) - size(a)),
    without: lines.length - shown.length,
    together: shares === null && lines.length > 1,
  };
}

function linesOf({ run, found, scope, names }: ContributionsOf, speech: Speech): readonly ContributionLine[] {
  const { compared, shares } = found;
  const { measure } = compared.query;
  const about = { ...scope, measure };
  if (shares !== null)
    return shares.map(({ group, value, alone }, index) => ({
      key: `group ${index}`,
      label: groupName(group, run, speech),
      value,
      question: { ...about, kind: 'part', group: index, run: { scenario: names.detail } },
      alone:
        alone === null || shares.length === 1
          ? null
          : {
              value: alone,
              question: { ...about, kind: 'difference', run: { world: 1 << index }, against: { world: 0 } },
            },
    }));
  return compared.contributions.map(({ lever, sign, value }, index) => {
    const line = leverLine(lever, run, speech);
    const alone = { lever: index };
    // A lever the reference has, and the other has not, works the other way around.
    const sides =
      sign === '+' ? ({ run: alone, against: 'base' } as const) : ({ run: 'base', against: alone } as const);
    const label = sign === '-' ? speech.texts.scenarios.without(line) : line;
    return { key: `lever ${index}`, label, value, question: { ...about, kind: 'difference', ...sides }, alone: null };
  });
}
