import type { Language } from '../../src/language';
import { MemoryWorkbook } from '../../src/workbook/memory';
import { answerFor } from '../../src/functions/runtime/associate';
import { CATALOGUE } from '../../src/functions/catalogue';
import { deliveryNamed } from '../../src/functions/catalogue/deliveries';
import type { PlainFunction, Surroundings } from '../../src/functions/define';
import { formulaText } from '../../src/functions/formula-text';
import { metadataOf } from '../../src/functions/metadata/metadata';
import { generatedFiles } from '../../src/functions/metadata/generate';
import { openSession } from '../../src/session/live-session';
import { dimensionNamed, measureFrom } from '../../src/session/question';
import type { Cell } from '../../src/workbook/port';

const around = (language: Language): Surroundings => ({ language, session: openSession(new MemoryWorkbook()) });

class Failed extends Error {
  constructor(
    readonly kind: string,
    sentence: string,
  ) {
    super(sentence);
  }
}
const fail = (kind: string, sentence: string): never => {
  throw new Failed(kind, sentence);
};

const declared = (id: string): PlainFunction => {
  const found = CATALOGUE.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no function ${id}`);
  return found;
};
const call = (id: string, args: readonly unknown[], language: Language = 'nl'): Cell | Cell[][] => {
  const surroundings = around(language);
  return answerFor(declared(id).compute(args, surroundings), surroundings, fail);
};
const sentence = (id: string, args: readonly unknown[], language: Language = 'nl'): string => {
  try {
    return `no error: ${JSON.stringify(call(id, args, language))}`;
  } catch (error) {
    if (error instanceof Failed) return error.message;
    throw error;
  }
};

const examples = CATALOGUE.filter((f) => !f.live).flatMap((f) =>
  f.examples.map((example) => [formulaText(f, example, 'nl'), f, example] as const),
);

test.each(examples)('%s gives what its help page says', (_, { id }, example) => {
  const result = call(id, example.args);
  const wanted = example.result;
  const flat = (value: unknown): readonly unknown[] => [value].flat(2);
  const numbers = flat(result);
  flat(wanted).forEach((value, i) => {
    if (typeof value === 'number') expect(numbers[i]).toBeCloseTo(value, 8);
    else expect(numbers[i]).toBe(value);
  });
  expect(numbers.length).toBe(flat(wanted).length);
});

describe('the metadata', () => {
  const metadata = metadataOf(CATALOGUE, 'nl', 'https://localhost:3000');

  test('has ids that never look like a cell, and differ', () => {
    const ids = metadata.functions.map((entry) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(id).toMatch(/^[A-Z]{3,}$/);
      expect(id).not.toMatch(/^[A-Z]{1,3}\d+$/);
    }
  });

  test.each(['nl', 'en'] as const)('describes every function and parameter in %s', (language) => {
    for (const entry of metadataOf(CATALOGUE, language, 'https://localhost:3000').functions) {
      expect(entry.name).toBe(entry.id);
      expect(entry.description).toMatch(/^\S.{20,}$/);
      for (const { name, description } of entry.parameters) {
        expect(name).toMatch(/^\p{L}+$/u);
        expect(description).toMatch(/^\S.{8,}\.$/);
        expect(description).not.toMatch(/ {2}| \.|\.\./); // a word is missing
      }
      const names = entry.parameters.map((parameter) => parameter.name);
      expect(new Set(names).size).toBe(names.length);
      const optional = entry.parameters.map((parameter) => parameter.optional ?? false);
      expect(optional).toEqual([...optional].sort()); // optional ones come last
    }
  });

  test('offers measures and dimensions by name, in both languages, and the formula gets the same code', () => {
    const [nl, en] = (['nl', 'en'] as const).map((language) =>
      metadataOf(CATALOGUE, language, 'https://localhost:3000'),
    );
    const codes = (metadata = nl) =>
      metadata?.enums.map(({ id, values }) => [id, values.map((one) => one.stringValue)]);
    expect(codes(nl)).toEqual(codes(en));
    expect(nl?.enums.map(({ id }) => id)).toEqual(['MEASURES', 'OVERVIEWMEASURES', 'DIMENSIONS']);
    expect(nl?.enums[0]?.values[0]).toMatchObject({ name: 'Voorraad', stringValue: 'stock' });
    expect(en?.enums[2]?.values[2]).toEqual({ name: 'Role', stringValue: 'role', tooltip: 'One per role.' });
    for (const { id, type, values } of [...(nl?.enums ?? []), ...(en?.enums ?? [])]) {
      expect(id).toMatch(/^[A-Za-z][\w.]{2,63}$/);
      expect(type).toBe('string');
      for (const key of ['name', 'stringValue'] as const)
        expect(new Set(values.map((one) => one[key].toLowerCase())).size).toBe(values.length);
      for (const one of values) expect(one.tooltip).toMatch(/^\S.*\S$/);
    }
  });

  test('every list that is offered exists, is used, and each of its codes is understood', () => {
    const offered = metadata.functions.flatMap(({ id, parameters }) =>
      parameters.flatMap(({ name, customEnumId }) => (customEnumId ? [`${id} ${name} ${customEnumId}`] : [])),
    );
    expect(offered).toEqual([
      'MEASURE maat MEASURES',
      'OVERVIEW maten OVERVIEWMEASURES',
      'OVERVIEW rijen DIMENSIONS',
      'OVERVIEW kolommen DIMENSIONS',
      'EXPLAIN maat MEASURES',
    ]);
    const codes = (at: number): readonly string[] => metadata.enums[at]?.values.map((one) => one.stringValue) ?? [];
    for (const code of codes(0)) expect(measureFrom(code).ok).toBe(true);
    for (const code of codes(1)) expect(measureFrom(code).ok || deliveryNamed(code) !== undefined).toBe(true);
    for (const code of codes(2)) expect(dimensionNamed(code).ok).toBe(true);
  });

  test('holds nothing that Excel does not know', () => {
    const keys = (value: unknown): readonly string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...keys(inner)])
        : [];
    const known = [
      ...[
        'allowCustomDataForDataTypeAny',
        'allowErrorForDataTypeAny',
        'functions',
        'enums',
        'id',
        'name',
        'description',
        'helpUrl',
        'parameters',
      ],
      ...['result', 'options', 'type', 'dimensionality', 'optional', 'customEnumId', 'stream', 'cancelable'],
      ...['values', 'stringValue', 'tooltip'],
    ];
    expect([...new Set(keys(metadata))].filter((key) => !known.includes(key))).toEqual([]);
  });

  // Excel's function wizard cuts a longer line off, and shows no second one.
  test('says of every function and argument what it is in one line of at most 100 characters, in both languages', () => {
    const lines = (['nl', 'en'] as const).flatMap((language) =>
      metadataOf(CATALOGUE, language, '').functions.flatMap(({ id, description, parameters }) => [
        [id, description] as const,
        ...parameters.map((one) => [`${id}.${one.name}`, one.description] as const),
      ]),
    );
    const isOneLine = (text: string) => text.length <= 100 && /^[^.].*\.$/.test(text) && !/\. \p{Lu}/u.test(text);
    expect(lines.filter(([, text]) => !isOneLine(text))).toEqual([]);
  });

  test('says of every argument that may be left out what stands in for it', () => {
    const silent = CATALOGUE.flatMap(({ id, arguments: all }) =>
      Object.entries(all)
        .filter(
          ([, { optional, help }]) => optional && !(/\bleeg\b.* = /.test(help.nl) && /\bempty\b.* = /.test(help.en)),
        )
        .map(([name]) => `${id}.${name}`),
    );
    expect(silent).toEqual([]);
  });

  test('has a help page for every function in both languages', () => {
    const files = generatedFiles('https://localhost:3000');
    for (const { id } of CATALOGUE) {
      expect(files.get(`help/nl/${id}.html`)).toContain(`VKT.${id}`);
      expect(files.get(`help/en/${id}.html`)).toContain('Example');
    }
  });

  test('keeps the signatures people have typed into their workbooks', () => {
    const signatures = CATALOGUE.map(
      (f) =>
        `${f.id}(${Object.entries(f.arguments)
          .map(([name, a]) => (a.optional ? `[${name}]` : name))
          .join(', ')})${f.result === 'matrix' ? ' #' : ''}`,
    );
    // # = it spills.
    expect([...signatures].sort()).toEqual(
      [
        'NETHOURS(contract, leave, holidays, sicknessRate, [training], [other], [indirectShare])',
        'CASEHOURS(hours, [share], [noShowRate], [lostHours])',
        'WORKLOAD(cases, hoursPerCase)',
        'FTE(cases, hoursPerCase, netHours, [allowanceShare], [additionalHours])',
        'DECISIONS(fte, netHours, hoursPerCase)',
        'FTEGOAL(stock, inflow, hoursPerCase, netHours, targetStock, [periods])',
        'FTEONTIME(stockByAge, inflow, hoursPerCase, netHours, termPeriods)',
        'FTEPLAN(stockByAge, inflow, hoursPerCase, netHours, termPeriods) #',
        'FORECAST(stockByAge, inflow, fte, hoursPerCase, netHours, [termPeriods], [headers]) #',
        'LEADTIME(stock, decisionsPerPeriod)',
        'SAFESTOCK(inflow, termPeriods, [onTimeShare], [discipline])',
        'HEADROOM(inflow, termPeriods, onTimeShare, cvInflow, cvCapacity)',
        'LOAD(inflow, capacity)',
        'RAMPUP(fte, curve) #',
        'PENALTY(days, [table])',
        'SIGNAL(value, amber, red)',
        'BLEND(low, mode, high, [probability])',
        'MEASURE(measure, [location], [product], [role], [period], [scenario])',
        'OVERVIEW(measures, rowsBy, [columnsBy], [filters], [scenario]) #',
        'EXPLAIN(measure, [location], [product], [role], [period], [scenario]) #',
        'CHECK([language]) #',
        'COSTPRICE(product, [location], [scenario]) #',
        'VERSION()',
      ].sort(),
    );
  });
});

describe('a wrong argument', () => {
  test.each([
    ['FTE', [22184, 20, 0], 'nettoUren: moet meer dan 0 zijn; nu 0.'],
    ['FTE', [22184, 20], 'nettoUren: ontbreekt; vul een waarde of bereik in.'],
    ['FTE', ['abc', 20, 1363], 'zaken: moet een getal zijn, zoals 12,5; nu “abc”.'],
    ['FTE', [22184, 20, [[1], [2]]], 'nettoUren: moet één waarde zijn, geen bereik.'],
    ['FTE', [22184, 20, 1363, 1], 'toeslag: moet minstens 0 en minder dan 1 zijn; nu 1.'],
    ['FTE', [[[1], [2], [3]], [[1], [2]], 1363], 'de bereiken zijn niet even groot; geef overal 3 waarden of één.'],
    ['FTE', ['#N/A', 20, 1363], 'zaken: de cel bevat de fout #N/A; los die eerst op.'],
    ['FTEGOAL', [100, 10, 1, 1, 0], 'geef het aantal perioden, of de instroom per periode als bereik.'],
    ['FTEGOAL', [100, 10, 1, 1, 0, 2.5], 'perioden: moet een geheel getal zijn; nu 2,5.'],
    [
      'FTEGOAL',
      [100, 10, 1, 0, 0, 5],
      'geen bezetting is genoeg: er is werk af te maken in perioden zonder netto uren.',
    ],
    [
      'NETHOURS',
      [100, 200, 0, 0],
      'er blijven geen netto uren over: verlof, feestdagen, verzuim, opleiding en overig zijn samen niet minder dan de contracturen.',
    ],
    ['SAFESTOCK', [30, 52, null, 'lifo'], 'volgorde: kies "fifo" of "exponential"; nu “lifo”.'],
    ['BLEND', [10, 5, 20], 'laag, waarschijnlijk en hoog moeten oplopen.'],
  ])('%s(%j) says: %s', (id, args, wanted) => {
    expect(sentence(id, args)).toBe(wanted);
  });

  test('is explained in English to an English reader', () => {
    expect(sentence('FTE', [1, 1, 0], 'en')).toBe('netHours: must be more than 0; it is 0.');
  });
});

describe('what Excel hands over', () => {
  test('may be a range, a formatted number, Dutch text or an omitted argument', () => {
    expect(call('FTE', [[[22184]], [[20]], [[1363]], null, undefined])).toBeCloseTo(325.517241, 6);
    expect(call('FTE', [{ type: 'FormattedNumber', basicValue: 22184 }, 20, 1363])).toBeCloseTo(325.517241, 6);
    expect(call('FTE', ['22.184', '20,0', 1363, '', ''])).toBeCloseTo(325.517241, 6);
    expect(call('CASEHOURS', [[[4, 8]], null, [['10%', 0]]])).toBeCloseTo(4 / 0.9 + 8, 9);
  });

  test('never comes back as NaN or infinity', () => {
    const nasty: readonly unknown[] = [
      0,
      1,
      -1,
      1e308,
      1e-308,
      '',
      null,
      'x',
      true,
      [[1e308], [1e308]],
      [[]],
      {},
      NaN,
      Infinity,
    ];
    for (const f of CATALOGUE.filter((candidate) => !candidate.live))
      for (const first of nasty)
        for (const rest of nasty) {
          const args = Object.keys(f.arguments).map((_, i) => (i === 0 ? first : rest));
          let result: unknown = 0;
          try {
            result = call(f.id, args);
          } catch (error) {
            if (!(error instanceof Failed)) throw error;
            expect(error.message.length).toBeGreaterThan(10);
          }
          for (const cell of [result].flat(2)) if (typeof cell === 'number') expect(Number.isFinite(cell)).toBe(true);
        }
  });
});
