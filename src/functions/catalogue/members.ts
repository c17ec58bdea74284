/**
 * What Excel offers while an argument is typed (custom enums; older ones offer nothing and lose nothing by it). The formula
 * gets the code, which every language reads; all other names still work when they are typed.
 */
import { formulaInWords } from '../../locales/formula-in-words';
import { MEASURES } from '../../model/tables/measure-definitions';
import type { Member, MemberList } from '../argument';
import { DELIVERIES } from './deliveries';

const measures: readonly Member[] = MEASURES.map(({ id, name }) => ({
  code: id,
  name,
  tooltip: { nl: formulaInWords(id, 'nl'), en: formulaInWords(id, 'en') },
}));

export const MEASURE_MEMBERS: MemberList = { id: 'MEASURES', list: measures };

/** What OVERVIEW knows: measures, and by location the state of collection. */
export const OVERVIEW_MEMBERS: MemberList = {
  id: 'OVERVIEWMEASURES',
  list: [
    ...measures,
    ...DELIVERIES.map(({ id, name }) => ({
      code: id,
      name,
      tooltip: { nl: 'Stand van verzamelen, per locatie.', en: 'State of collection, by location.' },
    })),
  ],
};

export const DIMENSION_MEMBERS: MemberList = {
  id: 'DIMENSIONS',
  list: [
    dimension('location', 'Locatie', 'Location'),
    dimension('product', 'Product', 'Product'),
    dimension('role', 'Rol', 'Role'),
    dimension('period', 'Periode', 'Period'),
  ],
};

function dimension(code: string, nl: string, en: string): Member {
  const one = { nl: nl.toLowerCase(), en: en.toLowerCase() };
  return { code, name: { nl, en }, tooltip: { nl: `Eén per ${one.nl}.`, en: `One per ${one.en}.` } };
}
