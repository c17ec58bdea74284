/** What a page says in words: what changes, why, and what is short. */
import { ACCOUNT, COMPARED, type PlaceFacts, type ScenarioFacts } from '../facts/facts';
import { less } from '../cells';
import { periodAt, spanOf, type ReportContext } from '../context';

/** Smaller parts of a difference are not named in a sentence. */
const MOST_CAUSES = 3;

const signOf = (value: number): -1 | 0 | 1 => (Math.abs(value) < 0.5 ? 0 : value > 0 ? 1 : -1);

/** Of a place: the stock, what made it so, what is overdue, and the staff. */
export function placeSentences(context: ReportContext, place: PlaceFacts): readonly string[] {
  return [...stockSentences(context, place), ...overdueSentences(context, place), ...capacitySentences(context, place)];
}

const found = ({ figures }: PlaceFacts, id: string) => figures.find((figure) => figure.id === id);

function stockSentences(context: ReportContext, place: PlaceFacts): readonly string[] {
  const { words } = context;
  const { from, to } = spanOf(context);
  const stock = found(place, 'stock');
  const moved = less(stock?.now.value ?? null, place.opening);
  if (stock === undefined || moved === null) return [words.say.stockUnknown];
  const cases = (value: number | null) => words.numbers.amount(value, 'cases');
  const mark = stock.now.isIncomplete ? ` ${words.say.incomplete}` : '';
  const parts = ACCOUNT.flatMap((id) => {
    const value = place.account[id];
    return value === null || signOf(value) === 0 ? [] : [[id, cases(value)] as const];
  });
  return [
    words.say.stock({
      from,
      to,
      start: cases(place.opening),
      end: cases(stock.now.value),
      change: cases(Math.abs(moved)),
      grows: signOf(moved),
    }) +
      (parts.length === 0 ? '' : ` ${words.say.account({ parts })}`) +
      mark,
  ];
}

function overdueSentences(context: ReportContext, place: PlaceFacts): readonly string[] {
  const { words, facts } = context;
  const { to } = spanOf(context);
  const [overdue, stock] = [found(place, 'overdueStock'), found(place, 'stock')];
  const now = overdue?.now.value ?? null;
  if (overdue === undefined || now === null) return [words.say.overdueUnknown];
  const whole = stock?.now.value ?? null;
  // Of a stock that is not known no share is known; of none it is none.
  const share = words.numbers.amount(whole === null ? null : whole > 0 ? now / whole : 0, 'share');
  const first = place.series.overdueStock[0] ?? null;
  const start = overdue.start ?? first;
  const moved = less(now, start);
  const since =
    overdue.start === null ? periodAt(context, facts.question.from) : periodAt(context, facts.question.from - 1);
  const isOne = facts.question.from === facts.question.to && overdue.start === null;
  return [
    words.say.overdue({ cases: words.numbers.amount(now, 'cases'), share, to }) +
      (moved === null || isOne
        ? ''
        : ` ${words.say.overdueChange({ change: words.numbers.amount(Math.abs(moved), 'cases'), grows: signOf(moved), since })}`) +
      (overdue.now.isIncomplete ? ` ${words.say.incomplete}` : ''),
  ];
}

function capacitySentences(context: ReportContext, place: PlaceFacts): readonly string[] {
  const { words } = context;
  const { shortage, hasCapacity } = place;
  const { say } = words;
  const fte = (value: number) => words.numbers.amount(value, 'fte');
  const worst = shortage.worst === null ? null : periodAt(context, shortage.worst);
  const oneLocation = place.location !== null;
  if (!hasCapacity) return [shortage.isIncomplete || shortage.incompletePlaces > 0 ? say.gapUnknown : say.noCapacity];
  if (!shortage.isKnown && shortage.nobodyPlaces === 0) return [say.gapUnknown];
  const isShort = shortage.shortPlaces > 0;
  const overdue = found(place, 'overdueStock')?.now.value ?? 0;
  const parts = [
    isShort
      ? say.short({ fte: fte(shortage.short), places: shortage.shortPlaces, oneLocation, goals: shortage.goals, worst })
      : shortage.nobodyPlaces === 0 && !shortage.isIncomplete && shortage.incompletePlaces === 0
        ? say.enough({ goals: shortage.goals })
        : '',
    isShort && shortage.sparePlaces > 0 ? say.spare({ fte: fte(shortage.spare), oneLocation }) : '',
    shortage.nobodyPlaces > 0 ? say.nobody(shortage.nobodyPlaces) : '',
    shortage.incompletePlaces > 0 ? say.incompletePlaces(shortage.incompletePlaces) : '',
    shortage.goals.includes('hold') && overdue >= 1 ? say.notBacklog(words.numbers.amount(overdue, 'cases')) : '',
    shortage.isIncomplete ? say.incomplete : '',
  ].filter((part) => part !== '');
  return [parts.join(' ')];
}

const TOLD = ['stock', 'overdueStock', 'decisions', 'fteRequired', 'penalties'] as const;
const NO_FIGURE = { value: null, isIncomplete: true } as const;
type Pair = Readonly<Record<'own' | 'base', { readonly value: number | null; readonly isIncomplete: boolean }>>;
const isComparable = ({ own, base }: Pair): boolean =>
  !own.isIncomplete && !base.isIncomplete && (own.value === null) === (base.value === null);

/** What the scenario does against the base, and which measures of it do that. */
export function againstBase(context: ReportContext): readonly string[] {
  const { words, facts } = context;
  const [base] = facts.scenarios;
  const own = facts.scenarios.find(({ scenario }) => scenario !== null && scenario === facts.question.scenario);
  if (base === undefined || own === undefined) return [];
  const pairs = TOLD.map((id) => {
    const index = COMPARED.indexOf(id);
    return { id, own: own.figures[index] ?? NO_FIGURE, base: base.figures[index] ?? NO_FIGURE };
  });
  const said = pairs.flatMap((pair) => {
    const moved = less(pair.own.value, pair.base.value);
    const { name, unit } = words.measure(pair.id);
    const text = words.numbers.change(moved, unit);
    return moved === null || !/[1-9]/.test(text) ? [] : [words.say.differs(name, text)];
  });
  const problems = own.problems > 0 ? [words.say.leverProblems(own.scenario ?? '', own.problems)] : [];
  // What is unknown, lacks something or does not work as meant is not the same.
  const isSure = problems.length === 0 && pairs.every(isComparable);
  const same = isSure ? [words.say.sameAsBase] : [];
  return [
    ...(said.length === 0 ? same : [words.say.againstBase({ parts: said })]),
    ...causesOf(context, own),
    ...problems,
  ];
}

function causesOf({ words, facts }: ReportContext, { contributions }: ScenarioFacts): readonly string[] {
  const index = COMPARED.indexOf('stock');
  const parts = [...contributions]
    .map(({ group, parts: all }) => ({ group, value: all[index] ?? 0 }))
    .filter(({ value }) => Math.abs(value) >= 0.5)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, MOST_CAUSES)
    .map(({ group, value }) =>
      words.say.cause(words.group(group, facts.periods), words.numbers.change(value, 'cases')),
    );
  return parts.length === 0 ? [] : [words.say.causes({ parts })];
}

export function orderSentences({ words, facts }: ReportContext): readonly string[] {
  const { orders } = facts;
  if (orders.length === 0) return [];
  const missed = orders.flatMap(({ order, value, short }) => {
    const { unit } = words.measure(order.measure);
    if (short === null || short <= 0) return [];
    return [
      words.say.orderMissed(order.order, words.numbers.amount(order.value, unit), words.numbers.amount(value, unit)),
    ];
  });
  const met = orders.filter(({ short, isSure }) => short === 0 && isSure).length;
  return [words.say.orders({ met, total: orders.length, missed, unsure: orders.length - met - missed.length })];
}

export function moneySentences({ words, facts }: ReportContext): readonly string[] {
  const [whole] = facts.money;
  const [staff, penalties] = whole?.amounts ?? [];
  if (staff === undefined || penalties === undefined) return [];
  // Where nobody said what lateness costs, nought would be good news that is none: the sentence says so.
  if (staff.value === null || (penalties.value === null && facts.hasPenalties)) return [words.say.moneyUnknown];
  const euro = (value: number) => words.numbers.amount(value, 'eur');
  const mark = staff.isIncomplete || penalties.isIncomplete ? ` ${words.say.incomplete}` : '';
  const expected = penalties.value === null ? null : euro(penalties.value);
  return [words.say.money({ staff: euro(staff.value), penalties: expected }) + mark];
}

export const otherWorkSentences = ({ words, facts }: ReportContext): readonly string[] =>
  facts.otherWork.length === 0 ? [] : [words.say.otherWork(words.numbers.list(facts.otherWork))];
