/** Why an expression cannot be computed, and what would be right. */
import type { ExpressionFault } from '../../model/tables/expression-fault';
import type { Problem } from '../../model/tables/problem';
import type { Language } from '../../language';
import { plainNumber, unmistakable } from '../notation/numbers';
import { quoted } from '../notation/shown-text';

/** Faults of an expression, a name that cannot be one, and what another version may have found. */
type Reason = ExpressionFault | 'name';

interface Told {
  /** The name, number or amount it is about, as it was written. */
  readonly name: string;
  readonly number: (id: string) => string;
  /** A number of the problem as nobody can misread it. */
  readonly clear: (id: string) => string;
  readonly ofX: boolean;
}

type Because = (told: Told) => string;

const NL: Readonly<Record<Reason, Because>> = {
  empty: () => 'er staat niets in.',
  'too-long': () => 'ze is langer dan 500 tekens; verdeel de formule over parameters in de tabel Instellingen.',
  syntax: () => 'er ontbreekt iets, zoals een haakje of een getal achter een +.',
  'not-allowed': () =>
    'gebruik alleen getallen, + − * / ^, haakjes, namen van parameters en functies zoals min, max en round.',
  'unknown-name': ({ name }) =>
    `${name} is geen parameter in de tabel Instellingen en geen eenheid; verbeter de naam of voeg een rij toe.`,
  'not-a-number': ({ name }) => `${name} is geen getal; groepen zijn van precies drie cijfers, zoals 1.250 of 1 250.`,
  'no-operator': ({ name }) =>
    `tussen de delen van ${name} ontbreekt een + − * of /, of een eenheid, zoals in 1 uur 30 min.`,
  'two-readings': ({ name, number, clear }) =>
    `${name} kan ${number('decimal')} of ${number('thousands')} betekenen; schrijf ${clear('decimal')} of ${clear('thousands')}.`,
  comma: ({ name }) => `de komma in ${name} kan twee delen scheiden of bij een getal horen; zet ; tussen de delen.`,
  percentage: ({ name, number, ofX }) =>
    ofX
      ? `${name}: procent waarvan? Schrijf x * ${number('factor')} om x met een percentage te wijzigen.`
      : `${name}: procent waarvan? Schrijf een getal, of vermenigvuldig met het percentage.`,
  'clock-time': ({ name }) => `${name} is een tijd op de klok; schrijf een duur, zoals 7 uur 30 min of 7,5.`,
  'too-complex': () => 'ze is te ingewikkeld; verdeel de formule over parameters in de tabel Instellingen.',
  'no-engine': () => 'het onderdeel dat formules leest, kon niet worden geladen; laad de invoegtoepassing opnieuw.',
  'not-finite': () => 'de uitkomst is geen getal, bijvoorbeeld door delen door 0.',
  name: () => 'een parameter heeft een naam van letters, cijfers en _, en heet niet x.',
};

const EN: Readonly<Record<Reason, Because>> = {
  empty: () => 'there is nothing in it.',
  'too-long': () => 'it is longer than 500 characters; divide it over parameters in the Settings table.',
  syntax: () => 'something is missing, such as a bracket or a number after a +.',
  'not-allowed': () =>
    'use only numbers, + − * / ^, brackets, names of parameters and functions such as min, max and round.',
  'unknown-name': ({ name }) =>
    `${name} is no parameter in the Settings table and no unit; correct the name or add a row.`,
  'not-a-number': ({ name }) => `${name} is no number; groups are of exactly three digits, such as 1,250,000 or 1 250.`,
  'no-operator': ({ name }) => `between the parts of ${name} a + − * or / is missing, or a unit, as in 1 h 30 min.`,
  'two-readings': ({ name, number, clear }) =>
    `${name} can mean ${number('decimal')} or ${number('thousands')}; write ${clear('decimal')} or ${clear('thousands')}.`,
  comma: ({ name }) => `the comma in ${name} can separate two values or belong to a number; put ; between the values.`,
  percentage: ({ name, number, ofX }) =>
    ofX
      ? `${name}: percent of what? Write x * ${number('factor')} to change x by a percentage.`
      : `${name}: percent of what? Write a number, or multiply by the percentage.`,
  'clock-time': ({ name }) => `${name} is a time on the clock; write a duration, such as 7 h 30 min or 7.5.`,
  'too-complex': () => 'it is too complex; divide it over parameters in the Settings table.',
  'no-engine': () => 'the part that reads expressions could not be loaded; reload the add-in.',
  'not-finite': () => 'the result is no number, for example because of a division by 0.',
  name: () => 'the name of a parameter has letters, digits and _, and is not x.',
};

const isReason = (reason: string): reason is Reason => Object.hasOwn(NL, reason);

const LONGEST_NAME = 40;
export function expressionSentence({ value, data }: Problem, column: string, language: Language): string {
  const reason = String(data['reason']);
  const number = (id: string): number => (typeof data[id] === 'number' ? data[id] : 0);
  const told: Told = {
    name: quoted(String(data['name'] ?? value ?? ''), LONGEST_NAME),
    number: (id) => plainNumber(number(id), language),
    clear: (id) => unmistakable(number(id), language),
    ofX: data['ofX'] === 1,
  };
  const why = (language === 'nl' ? NL : EN)[isReason(reason) ? reason : 'syntax'](told);
  const formula = quoted(String(value ?? ''));
  return language === 'nl'
    ? `De formule ${formula} bij “${column}” kan niet worden uitgerekend: ${why}`
    : `The expression ${formula} under “${column}” cannot be computed: ${why}`;
}
