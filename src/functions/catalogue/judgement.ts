/** Functions for judging and estimating, and the version. */
import { signalFor, type Signal } from '../../model/measures/judge/signals';
import { settled } from '../../model/tables/ranges';
import { pertMean, pertQuantile } from '../../model/formulas/pert';
import type { Bilingual } from '../../language';
import { ADD_IN_VERSION, MODEL_RULES } from '../../version';
import { number } from '../argument-kinds';
import { define, refuse } from '../define';
import { wording } from '../wording';

const COLOURS: Readonly<Record<Signal, Bilingual>> = {
  green: { nl: 'groen', en: 'green' },
  amber: { nl: 'oranje', en: 'amber' },
  red: { nl: 'rood', en: 'red' },
};

const anyNumber = (name: Bilingual, help: Bilingual) => number(wording(name, help), {});

const SIGNAL = define({
  id: 'SIGNAL',
  summary: {
    nl: 'Groen, oranje of rood bij een waarde; is oranje hoger dan rood, dan is laag slecht, anders hoog.',
    en: 'Green, amber or red for a value; if amber is above red, low is bad, otherwise high is.',
  },
  result: 'value',
  arguments: {
    value: anyNumber({ nl: 'waarde', en: 'value' }, { nl: 'De waarde die u beoordeelt.', en: 'The value to judge.' }),
    amber: anyNumber(
      { nl: 'oranje', en: 'amber' },
      { nl: 'Waarde waarbij het oranje wordt.', en: 'Value at which it turns amber.' },
    ),
    red: anyNumber(
      { nl: 'rood', en: 'red' },
      { nl: 'Waarde waarbij het rood wordt.', en: 'Value at which it turns red.' },
    ),
  },
  examples: [
    {
      args: [0.7, 0.9, 0.75],
      result: 'rood',
      because: {
        nl: 'Een aandeel op tijd van 70% ligt onder de rode grens van 75%.',
        en: 'An on-time share of 70% is below the red limit of 75%.',
      },
    },
  ],
  compute: (a, { language }) => COLOURS[signalFor(a.value, a)][language],
});

const BLEND = define({
  id: 'BLEND',
  summary: {
    nl: 'Schatting uit laag, meest waarschijnlijk en hoog (PERT): het gemiddelde, of de waarde bij een kans.',
    en: 'Estimate from low, most likely and high (PERT): the mean, or the value at a probability.',
  },
  result: 'value',
  arguments: {
    low: anyNumber({ nl: 'laag', en: 'low' }, { nl: 'Laagste waarde.', en: 'Lowest value.' }),
    mode: anyNumber(
      { nl: 'waarschijnlijk', en: 'mode' },
      { nl: 'Meest waarschijnlijke waarde, tussen laag en hoog.', en: 'Most likely value, between low and high.' },
    ),
    high: anyNumber({ nl: 'hoog', en: 'high' }, { nl: 'Hoogste waarde.', en: 'Highest value.' }),
    probability: number(
      wording(
        { nl: 'kans', en: 'probability' },
        {
          nl: 'Kans dat de uitkomst niet hoger is, 0 tot 1; leeg = het gemiddelde.',
          en: 'Probability that the outcome is no higher, 0 to 1; empty = the mean.',
        },
      ),
      { min: 0, max: 1 },
      { byDefault: null },
    ),
  },
  examples: [
    {
      args: [49000, 70000, 77000],
      result: 67666.66666666667,
      because: {
        nl: '(49.000 + 4 × 70.000 + 77.000) ÷ 6 = 67.667.',
        en: '(49,000 + 4 × 70,000 + 77,000) ÷ 6 = 67,667.',
      },
    },
  ],
  compute: (a) => {
    // What sums of fractions leave between two equal numbers puts them in no order.
    const high = settled(a.high, { min: a.low });
    const mode = settled(a.mode, { min: a.low, max: high });
    if (!(a.low <= mode && mode <= high))
      return refuse(
        'value',
        'laag, waarschijnlijk en hoog moeten oplopen.',
        'low, most likely and high must not descend.',
      );
    const three = { low: a.low, mode, high };
    return a.probability === null ? pertMean(three) : pertQuantile(three, a.probability);
  },
});

const VERSION = define({
  id: 'VERSION',
  summary: {
    nl: 'Versie van de invoegtoepassing en van de rekenregels.',
    en: 'Version of the add-in and of the model rules.',
  },
  result: 'value',
  arguments: {},
  examples: [
    {
      args: [],
      result: `${ADD_IN_VERSION} (model ${MODEL_RULES})`,
      because: { nl: 'Noem deze bij vragen.', en: 'Mention it when asking for help.' },
    },
  ],
  compute: () => `${ADD_IN_VERSION} (model ${MODEL_RULES})`,
});

export const JUDGEMENT_FUNCTIONS = [SIGNAL, BLEND, VERSION];
