/** What stands in no example: limits, empty cells, Dutch notation, dates, and formulas around functions. Worked by hand. */
import { ADD_IN_VERSION, MODEL_RULES } from '../../../src/version';
import { linesAbout, type Block, type Either, type Line } from '../line';
import { INPUT_SHEET } from './from-examples';

/** A cell nothing is ever written to. */
const EMPTY = `${INPUT_SHEET}!$T$1`;
const HOLED = `${INPUT_SHEET}!$B$4:$B$6`;
/** Cells with contents by hand: row, column, what. */
export const HAND_INPUTS = [
  { row: 3, column: 1, cells: [[10], [''], [5]] },
  { row: 3, column: 3, cells: [['22.184', '20,0', '10%']] },
] as const;
const DUTCH = [`${INPUT_SHEET}!$D$4`, `${INPUT_SHEET}!$E$4`, `${INPUT_SHEET}!$F$4`] as const;

const green: Either = { either: ['groen', 'green'] };
const amber: Either = { either: ['oranje', 'amber'] };
const red: Either = { either: ['rood', 'red'] };

const FTE = 325.51724137931035; // 22,184 × 20 ÷ 1,363

export const BY_HAND: readonly Line[] = [
  ...linesAbout('NETHOURS', [
    ['VKT.NETHOURS(2000,200,50,0.05)', 1650, '2000 − 200 − 50 − 5 % × 2000 = 1650'],
    ['VKT.NETHOURS(2000,200,50,"5%")', 1650, '5% = 0,05'],
    ['VKT.NETHOURS(2000,200,50,0.05,0,0,0.2)', 1320, '1650 × (1 − 0,2) = 1320'],
    [`VKT.NETHOURS(2000,${EMPTY},${EMPTY},${EMPTY})`, 2000, 'leeg = 0 · empty = 0'],
  ]),
  ...linesAbout('CASEHOURS', [
    ['VKT.CASEHOURS(20)', 20, 'één stap zonder uitval · one step, nothing lost'],
    [`VKT.CASEHOURS(20,${EMPTY},${EMPTY},${EMPTY})`, 20, 'lege cel = weggelaten · empty cell = left out'],
    [`VKT.CASEHOURS({4,8},,{"${'10%'}",0})`, 12.444444444444445, '4 + 0,1 ÷ 0,9 × 4 + 8 = 12,444'],
  ]),
  ...linesAbout('WORKLOAD', [
    ['VKT.WORKLOAD({1,2,3},2)', 12, '(1 + 2 + 3) × 2 = 12'],
    [`VKT.WORKLOAD(${HOLED},{2;3;4})`, 40, '10 × 2 + leeg × 3 + 5 × 4 = 40'],
    [`VKT.WORKLOAD(${EMPTY},5)`, 0, 'leeg × 5 = 0'],
    ['VKT.WORKLOAD(SEQUENCE(3),1)', 6, '1 + 2 + 3 = 6'],
  ]),
  ...linesAbout('FTE', [
    ['VKT.FTE("22.184","20,0",1363)', FTE, 'Nederlandse getallen · Dutch numbers: 22184 × 20 ÷ 1363'],
    [`VKT.FTE(${DUTCH[0]},${DUTCH[1]},1363)`, FTE, 'idem, uit cellen · the same, from cells'],
    [`VKT.FTE(22184,20,1363,${DUTCH[2]})`, 361.6858237547893, '22184 × 20 ÷ (1363 × 0,9) = 361,686'],
    [`VKT.FTE(22184,20,1363,${EMPTY},${EMPTY})`, FTE, 'lege cel = weggelaten · empty cell = left out'],
    ['VKT.FTE(22184,20,1363,0,1363)', 326.51724137931035, '325,517 + 1363 ÷ 1363'],
    ['ROUND(VKT.FTE(22184,20,1363),0)', 326, 'in een andere functie · inside another function'],
    ['IFERROR(VKT.FTE(1,1,0),VKT.LOAD(30,10))', 3, 'netto uren 0 is een fout · net hours of 0 are an error; 30 ÷ 10'],
    ['VKT.FTE(VKT.DECISIONS(100,1363,20),20,1363)', 100, 'DECISIONS en FTE zijn elkaars omgekeerde · are inverses'],
  ]),
  ...linesAbout('DECISIONS', [
    ['VKT.DECISIONS(0,1363,20)', 0, '0 fte beslist niets · decides nothing'],
    [`VKT.DECISIONS(100,${EMPTY},20)`, 0, 'zonder uren niets · no hours, nothing'],
  ]),
  ...linesAbout('FTEGOAL', [
    ['VKT.FTEGOAL(100,{10;10;10},1,{1;1;1},0)', 130 / 3, '(100 + 3 × 10) ÷ 3 = 43,33'],
    ['VKT.FTEGOAL(100,10,1,1,0,3)', 130 / 3, '(100 + 3 × 10) ÷ 3 = 43,33'],
    ['VKT.FTEGOAL(0,10,1,1,50,3)', 0, '30 ≤ 50: niets nodig · nothing needed'],
  ]),
  ...linesAbout('FTEONTIME', [
    ['VKT.FTEONTIME({0;20;5},{10;10;10},2,{10;10;10},2)', 5, '(20 + 5) × 2 ÷ 10 = 5 in periode 1'],
    ['VKT.FTEONTIME(0,{10;10},1,1,0)', 10, 'termijn 0: elke periode 10 zaken · each period 10 cases'],
  ]),
  ...linesAbout('FTEPLAN', [['SUM(VKT.FTEPLAN({0;20;5},{10;10;10},2,10,2))', 7, '5 + 1 + 1 = 7']]),
  ...linesAbout('RAMPUP', [['SUM(VKT.RAMPUP({10;0;4},{0;0.5;1}))', 15, '0 + 5 + 10 = 15']]),
  ...linesAbout('LEADTIME', [
    ['VKT.LEADTIME(0,5)', 0, '0 ÷ 5'],
    ['VKT.LEADTIME(10,"2,5")', 4, '10 ÷ 2,5'],
  ]),
  ...linesAbout('SAFESTOCK', [
    ['VKT.SAFESTOCK(30,52,,"FIFO")', 1560, '30 × 52; hoofdletters tellen niet · capitals do not matter'],
    [`VKT.SAFESTOCK(30,52,${EMPTY},${EMPTY})`, 1560, 'lege cel = fifo · empty cell = fifo'],
  ]),
  ...linesAbout('HEADROOM', [
    ['VKT.HEADROOM(30,52,0.92,0,0)', 30, 'zonder schommelingen geen marge · no swings, no room'],
  ]),
  ...linesAbout('LOAD', [['VKT.LOAD(0,10)', 0, '0 ÷ 10']]),
  ...linesAbout('PENALTY', [
    ['VKT.PENALTY(0)', 0, 'Awb 4:17'],
    ['VKT.PENALTY(1)', 23, 'Awb 4:17: € 23'],
    ['VKT.PENALTY(14)', 322, '14 × 23'],
    ['VKT.PENALTY(15)', 357, '14 × 23 + 35'],
    ['VKT.PENALTY(28)', 812, '14 × (23 + 35)'],
    ['VKT.PENALTY(42)', 1442, '14 × (23 + 35 + 45)'],
    ['VKT.PENALTY(43)', 1442, 'hoogstens 42 dagen · at most 42 days'],
    ['VKT.PENALTY(10,{7,100;7,10})', 730, '7 × 100 + 3 × 10'],
    [
      'VKT.PENALTY(DATE(2023,2,1)-DATE(2023,1,12))',
      532,
      '20 dagen tussen datums · days between dates: 14 × 23 + 6 × 35',
    ],
  ]),
  ...linesAbout('SIGNAL', [
    ['VKT.SIGNAL(99.9,100,200)', green, '99,9 < 100'],
    ['VKT.SIGNAL(100,100,200)', amber, 'op de grens · at the limit'],
    ['VKT.SIGNAL(200,100,200)', red, 'op de grens · at the limit'],
    ['VKT.SIGNAL(0.91,0.9,0.75)', green, '0,91 > 0,9; laag is slecht · low is bad'],
    ['VKT.SIGNAL(0.9,0.9,0.75)', amber, 'op de grens · at the limit'],
    ['VKT.SIGNAL(0.75,0.9,0.75)', red, 'op de grens · at the limit'],
    ['VKT.SIGNAL("0,7","90%",0.75)', red, '0,7 < 0,75'],
  ]),
  ...linesAbout('BLEND', [
    ['VKT.BLEND(10,10,10)', 10, '(10 + 40 + 10) ÷ 6'],
    [`VKT.BLEND(0,3,6,${EMPTY})`, 3, '(0 + 12 + 6) ÷ 6'],
    ['VKT.BLEND(0,3,6,0.5)', 3, 'symmetrisch: mediaan = gemiddelde · symmetric: median = mean'],
    ['VKT.BLEND(0,3,6,1)', 6, 'kans 1 = hoogste · probability 1 = highest'],
  ]),
  ...linesAbout('VERSION', [
    [
      'LEN(VKT.VERSION())',
      `${ADD_IN_VERSION} (model ${MODEL_RULES})`.length,
      'lengte van de versie · length of the version',
    ],
  ]),
];

const forecast = 'VKT.FORECAST({30;20},{10;10},1,2,40,2,TRUE)';
export const BLOCKS_BY_HAND: readonly Block[] = [
  {
    about: 'FORECAST',
    formula: forecast,
    expected: [
      [
        { either: ['instroom', 'inflow'] },
        { either: ['besluiten', 'decisions'] },
        { either: ['voorraad', 'stock'] },
        { either: ['over termijn', 'overdue'] },
        { either: ['aandeel op tijd', 'on-time share'] },
        { either: ['wachttijd', 'waiting time'] },
      ],
      [10, 20, 40, 0, null, null],
      [10, 20, 30, 10, null, null],
    ],
    tolerance: 1e-7,
    origin: '50 + 10 − 20 = 40; 40 + 10 − 20 = 30',
  },
];
