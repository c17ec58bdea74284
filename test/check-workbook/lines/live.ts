/**
 * The small model in the workbook, worked by hand: one office, one product of one step of 10 hours, 3 FTE of 1,200 hours and
 * € 50, 300 cases in stock, 20 new ones a month for the year 2023. Hours are spread over 253 working days (260 weekdays less
 * 7 Dutch public holidays), of which January has 22 and December 19.
 */
import { linesAbout, type Block, type Line } from '../line';

const january = (3 * 1200 * 22) / 253 / 10;
const december = (3 * 1200 * 19) / 253 / 10;

export const LIVE: readonly Line[] = [
  ...linesAbout('MEASURE', [
    ['VKT.MEASURE("inflow")', 240, '12 × 20'],
    ['VKT.MEASURE("decisions")', 360, '3 × 1200 ÷ 10'],
    ['VKT.MEASURE("stock")', 180, '300 + 240 − 360'],
    [
      'VKT.MEASURE("Voorraad","ter apel","Spoor 4","","2023-12")',
      180,
      'Nederlandse naam · Dutch name; 300 + 240 − 360',
    ],
    ['VKT.MEASURE("stock","","","","2023-01")', 300 + 20 - january, '300 + 20 − 3600 × 22 ÷ 253 ÷ 10'],
    ['VKT.MEASURE("decisions","","","","2023-12")', december, '3600 × 19 ÷ 253 ÷ 10'],
    ['VKT.MEASURE("Instroom","","","","2023-02:2023-04")', 60, '3 × 20'],
    ['VKT.MEASURE("inflow","","","",DATE(2023,2,1))', 20, 'periode als datum · period as a date'],
    [
      'VKT.MEASURE("overdueStock")',
      60,
      '360 besluiten nemen 300 + jan–mrt; apr, mei, jun zijn ouder dan 6 maanden: 3 × 20',
    ],
    ['VKT.MEASURE("hoursInStock")', 1800, '180 × 10'],
    ['VKT.MEASURE("hoursRequired")', 2400, '240 × 10'],
    ['VKT.MEASURE("hoursAvailable")', 3600, '3 × 1200'],
    ['VKT.MEASURE("utilisation")', 1, '3600 ÷ 3600: er is steeds werk · there is always work'],
    ['VKT.MEASURE("fteRequired")', 2, '2400 ÷ 1200'],
    ['VKT.MEASURE("fteAvailable","","","Hoormedewerker")', 3, '3 fte in Personeel · in Staff'],
    ['VKT.MEASURE("fteGap")', 1, '3 − 2'],
    ['VKT.MEASURE("staffCost")', 180000, '3 × 1200 × € 50'],
    ['VKT.MEASURE("costPerDecision")', 500, '180.000 ÷ 360'],
    ['VKT.MEASURE("withdrawals")', 0, 'geen intrekkingen · none'],
    ['VKT.MEASURE("penalties","","","","2023-01")', 0, 'nog niets te laat · nothing overdue yet'],
    ['VKT.MEASURE("inflow","","","","","Meer instroom")', 480, '240 × 2'],
    ['VKT.MEASURE("stock","","","","","meer instroom")', 420, '300 + 480 − 360'],
    ['VKT.MEASURE("fteGap","","","","","Meer instroom")', -1, '3 − 4800 ÷ 1200'],
    ['VKT.MEASURE("stock","Ter Apel")-VKT.MEASURE("stock")', 0, 'één locatie is alles · one office is all'],
  ]),
  ...linesAbout('OVERVIEW', [
    [
      'SUM(INDEX(VKT.OVERVIEW("inflow","period"),0,2))',
      240,
      '12 × 20, in een andere functie · inside another function',
    ],
    ['ROWS(VKT.OVERVIEW("inflow","period"))', 13, 'kop + 12 maanden · header + 12 months'],
  ]),
  ...linesAbout('CHECK', [
    ['VKT.CHECK("nl")', 'Geen problemen gevonden.', 'het model is goed · the model is right'],
    ['VKT.CHECK("en")', 'No problems found.', 'het model is goed · the model is right'],
  ]),
  ...linesAbout('COSTPRICE', [['INDEX(VKT.COSTPRICE("Spoor 4"),2,2)', 500, '10 × € 50, zonder opslag · no overhead']]),
  ...linesAbout('EXPLAIN', [['INDEX(VKT.EXPLAIN("inflow"),2,3)', 240, '12 × 20']]),
];

export const LIVE_BLOCKS: readonly Block[] = [
  {
    about: 'OVERVIEW',
    formula: 'VKT.OVERVIEW({"inflow","stock"},"locatie","",{"periode","2023-01"})',
    expected: [
      [null, { either: ['Instroom', 'Inflow'] }, { either: ['Voorraad', 'Stock'] }],
      ['Ter Apel', 20, 300 + 20 - january],
    ],
    tolerance: 1e-6,
    origin: '300 + 20 − 3600 × 22 ÷ 253 ÷ 10',
  },
  {
    about: 'COSTPRICE',
    formula: 'VKT.COSTPRICE("Spoor 4","Ter Apel")',
    expected: [
      [
        { either: ['Direct per zaak', 'Direct per case'] },
        { either: ['Met overhead per zaak', 'With overhead per case'] },
      ],
      [500, 500],
    ],
    tolerance: 1e-6,
    origin: '10 × € 50',
  },
  {
    about: 'EXPLAIN',
    formula: 'VKT.EXPLAIN("inflow")',
    expected: [
      [{ either: ['Stap', 'Step'] }, null, { either: ['Waarde', 'Value'] }],
      [{ either: ['Instroom', 'Inflow'] }, '=', 240],
      [null, '+', 240],
      [null, '+', 240],
      [null, '+', 20],
    ],
    room: 20,
    tolerance: 1e-6,
    origin: '12 × 20; Ter Apel, Spoor 4, 2023-01',
  },
];
