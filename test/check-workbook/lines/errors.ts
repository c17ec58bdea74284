/** What must be refused: each is an error of a known kind, and never a number. */
import { ABSENT, linesAbout, VALUE, type Line } from '../line';

const said = 'een fout moet een fout blijven · wrong must stay wrong: ';

export const ERRORS: readonly Line[] = [
  ...linesAbout('FTE', [
    ['VKT.FTE(22184,20,0)', VALUE, `${said}netto uren 0`],
    ['VKT.FTE(22184,20)', VALUE, `${said}argument ontbreekt · missing argument`],
    ['VKT.FTE("abc",20,1363)', VALUE, `${said}geen getal · no number`],
    ['VKT.FTE(22184,20,1363,1)', VALUE, `${said}toeslag 1`],
    ['VKT.FTE({1;2;3},{1;2},1363)', VALUE, `${said}ongelijke bereiken · unequal ranges`],
    ['VKT.FTE(-1,20,1363)', VALUE, `${said}minder dan 0 zaken · less than 0 cases`],
  ]),
  ...linesAbout('NETHOURS', [
    ['VKT.NETHOURS(100,200,0,0)', VALUE, `${said}100 − 200 < 0`],
    ['VKT.NETHOURS(9000,0,0,0)', VALUE, `${said}> 8784`],
  ]),
  ...linesAbout('CASEHOURS', [['VKT.CASEHOURS(4,2)', VALUE, `${said}aandeel > 1`]]),
  ...linesAbout('WORKLOAD', [['VKT.WORKLOAD({1;2},{1;2;3})', VALUE, `${said}ongelijke bereiken · unequal ranges`]]),
  ...linesAbout('DECISIONS', [['VKT.DECISIONS(100,1363,0)', VALUE, `${said}delen door 0 · division by 0`]]),
  ...linesAbout('FTEGOAL', [
    ['VKT.FTEGOAL(100,10,1,1,0)', VALUE, `${said}perioden onbekend · periods unknown`],
    ['VKT.FTEGOAL(100,10,1,1,0,2.5)', VALUE, `${said}halve periode · half a period`],
    ['VKT.FTEGOAL(100,10,1,0,0,5)', ABSENT, `${said}zonder uren kan het niet · impossible without hours`],
  ]),
  ...linesAbout('FTEONTIME', [['VKT.FTEONTIME(10,{1;1},1,1,-1)', VALUE, `${said}termijn < 0`]]),
  ...linesAbout('LEADTIME', [['VKT.LEADTIME(10,0)', VALUE, `${said}delen door 0 · division by 0`]]),
  ...linesAbout('SAFESTOCK', [
    ['VKT.SAFESTOCK(30,52,,"lifo")', VALUE, `${said}onbekende volgorde · unknown order`],
    ['VKT.SAFESTOCK(30,52,,"exponential")', VALUE, `${said}aandeel ontbreekt · no share`],
  ]),
  ...linesAbout('HEADROOM', [['VKT.HEADROOM(30,52,1,1,1)', VALUE, `${said}aandeel 1`]]),
  ...linesAbout('LOAD', [['VKT.LOAD(30,0)', VALUE, `${said}delen door 0 · division by 0`]]),
  ...linesAbout('PENALTY', [
    ['VKT.PENALTY(-1)', VALUE, `${said}< 0 dagen`],
    ['VKT.PENALTY(5,{0,100})', VALUE, `${said}0 dagen in de tabel`],
    ['VKT.PENALTY(5,7)', VALUE, `${said}tabel van één kolom · table of one column`],
  ]),
  ...linesAbout('BLEND', [['VKT.BLEND(10,5,20)', VALUE, `${said}niet oplopend · descending`]]),
  ...linesAbout('MEASURE', [
    ['VKT.MEASURE("voorraadje")', ABSENT, `${said}onbekende maat · unknown measure`],
    ['VKT.MEASURE("stock","Ter Appel")', ABSENT, `${said}onbekende locatie · unknown location`],
    ['VKT.MEASURE("stock","","Spoor 9")', ABSENT, `${said}onbekend product · unknown product`],
    ['VKT.MEASURE("stock","","","Bakker")', ABSENT, `${said}onbekende rol · unknown role`],
    ['VKT.MEASURE("stock","","","","2031-01")', ABSENT, `${said}periode buiten het model · outside the model`],
    ['VKT.MEASURE("stock","","","","","Plan Z")', ABSENT, `${said}onbekend scenario · unknown scenario`],
    ['VKT.MEASURE("stock","","","Hoormedewerker")', ABSENT, `${said}voorraad gaat niet per rol · not by role`],
    [
      'VKT.MEASURE("penalties")',
      ABSENT,
      `${said}te laat, en geen rij bij Dwangsommen · overdue, and no row of penalties`,
    ],
    ['VKT.MEASURE("")', VALUE, `${said}geen maat · no measure`],
  ]),
  ...linesAbout('OVERVIEW', [
    ['VKT.OVERVIEW("inflow","location","location")', VALUE, `${said}rijen = kolommen · rows = columns`],
    ['VKT.OVERVIEW("inflow","kleur")', ABSENT, `${said}onbekende indeling · unknown dimension`],
  ]),
  ...linesAbout('COSTPRICE', [
    ['VKT.COSTPRICE("Spoor 9")', ABSENT, `${said}onbekend product · unknown product`],
    ['VKT.COSTPRICE("")', VALUE, `${said}geen product · no product`],
  ]),
];
