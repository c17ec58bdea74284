/**
 * What the product relies on in Excel, as questions that Excel answers: each says what is expected and what was seen. The
 * same questions are asked by Help › Self-test in the Excel at hand and by the journeys in the workbench.
 */
import type { Bilingual } from '../language';
import type { Bench } from './bench';

/** Quick is done in about twenty seconds; full also asks what takes long, or needs a hand. */
export type Level = 'quick' | 'full';

/** Both are shown as they are, in every language: numbers, codes and names of Excel's own, never anything of a user's. */
export interface Seen {
  readonly expected: string;
  readonly seen: string;
  /** Whether what was seen will do, where that is more than one answer. */
  readonly fine?: boolean;
}

/** It could not be asked here; no verdict is better than a guess. */
interface NotTried {
  readonly notTried: Bilingual;
}

export type AssertionOutcome = Seen | NotTried;

export interface Assertion {
  /** In reports; never changes. */
  readonly id: string;
  readonly level: Level;
  /** What the product relies on. */
  readonly relies: Bilingual;
  /** What it means for a user when it is otherwise. */
  readonly means: Bilingual;
  /** Milliseconds it may take; default ten seconds. */
  readonly limit?: number;
  check(bench: Bench): Promise<AssertionOutcome>;
}

export const text = (nl: string, en: string): Bilingual => ({ nl, en });

/** Shown as what JSON makes of it: a text keeps its quotes, so that "1" is not 1. */
export const seen = (expected: unknown, found: unknown): Seen => ({
  expected: JSON.stringify(expected),
  seen: JSON.stringify(found) ?? 'undefined',
});

const isOffice = (error: unknown): error is { readonly code: string } =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';

/** Excel's code of an error; its message may name sheets and goes nowhere. */
export const codeOf = (error: unknown): string => (isOffice(error) ? error.code : 'Error');

/** What a request comes to: its answer, or the code of what Excel objected. */
export const answerOrCode = <T>(work: Promise<T>): Promise<T | string> => work.catch(codeOf);
