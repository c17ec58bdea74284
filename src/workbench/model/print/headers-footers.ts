/** Excel.HeaderFooterGroup and HeaderFooter: six texts, which files keep as two with codes between. */
import { type BookPage, LONGEST_PAGE_TEXT, type PageTexts } from '../../../xlsx/book/page';
import { invalidArgument } from '../../wire/errors';
import type { HostObject } from '../../wire/host-object';
import { oneOf, requireFlag, requireText } from '../base/values';

type AllPageTexts = BookPage['texts'];

interface TextsOwner {
  read(): AllPageTexts;
  write(texts: AllPageTexts): void;
}

const NO_TEXTS: PageTexts = { header: '', footer: '' };
const STATES = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const;

export class HeaderFooterGroup implements HostObject {
  readonly excelType = 'HeaderFooterGroup';

  constructor(private readonly owner: TextsOwner) {}

  get defaultForAllPages() {
    return new HeaderFooter(this.owner, 'all');
  }

  get oddPages() {
    return new HeaderFooter(this.owner, 'all');
  }

  get evenPages() {
    return new HeaderFooter(this.owner, 'even');
  }

  get firstPage() {
    return new HeaderFooter(this.owner, 'first');
  }

  get state() {
    const { even, first } = this.owner.read();
    return STATES[(first ? 1 : 0) + (even ? 2 : 0)];
  }

  set state(value: unknown) {
    const state = oneOf(STATES, value);
    const texts = this.owner.read();
    this.owner.write({
      ...texts,
      first: state.startsWith('First') ? (texts.first ?? NO_TEXTS) : null,
      even: state.endsWith('Even') ? (texts.even ?? NO_TEXTS) : null,
    });
  }

  get useSheetMargins() {
    return this.owner.read().aligned;
  }

  set useSheetMargins(value: unknown) {
    this.owner.write({ ...this.owner.read(), aligned: requireFlag(value) });
  }

  get useSheetScale() {
    return this.owner.read().scaled;
  }

  set useSheetScale(value: unknown) {
    this.owner.write({ ...this.owner.read(), scaled: requireFlag(value) });
  }
}

const SIDES = ['L', 'C', 'R'] as const;
type Side = (typeof SIDES)[number];

class HeaderFooter implements HostObject {
  readonly excelType = 'HeaderFooter';

  constructor(
    private readonly owner: TextsOwner,
    private readonly pages: 'all' | 'even' | 'first',
  ) {}

  get leftHeader() {
    return this.part('header', 'L');
  }

  set leftHeader(value: unknown) {
    this.change('header', 'L', value);
  }

  get centerHeader() {
    return this.part('header', 'C');
  }

  set centerHeader(value: unknown) {
    this.change('header', 'C', value);
  }

  get rightHeader() {
    return this.part('header', 'R');
  }

  set rightHeader(value: unknown) {
    this.change('header', 'R', value);
  }

  get leftFooter() {
    return this.part('footer', 'L');
  }

  set leftFooter(value: unknown) {
    this.change('footer', 'L', value);
  }

  get centerFooter() {
    return this.part('footer', 'C');
  }

  set centerFooter(value: unknown) {
    this.change('footer', 'C', value);
  }

  get rightFooter() {
    return this.part('footer', 'R');
  }

  set rightFooter(value: unknown) {
    this.change('footer', 'R', value);
  }

  private get texts(): PageTexts {
    return this.owner.read()[this.pages] ?? NO_TEXTS;
  }

  private part(where: keyof PageTexts, side: Side): string {
    return splitSides(this.texts[where])[side];
  }

  private change(where: keyof PageTexts, side: Side, value: unknown): void {
    const sides = { ...splitSides(this.texts[where]), [side]: requireText(value) };
    const whole = SIDES.map((one) => (sides[one] === '' ? '' : `&${one}${sides[one]}`)).join('');
    if (whole.length > LONGEST_PAGE_TEXT) throw invalidArgument();
    this.owner.write({ ...this.owner.read(), [this.pages]: { ...this.texts, [where]: whole } });
  }
}

/** "&LA&CB" → left A, middle B; what comes before any code stands in the middle. "&&" is a sign, no code. */
export function splitSides(text: string): Readonly<Record<Side, string>> {
  const sides: Record<Side, string> = { L: '', C: '', R: '' };
  let side: Side = 'C';
  for (const piece of text.match(/&[\s\S]|[^&]+|&$/g) ?? []) {
    const code = /^&([LCR])$/i.exec(piece)?.[1]?.toUpperCase();
    const found = SIDES.find((one) => one === code);
    if (found) side = found;
    else sides[side] += piece;
  }
  return sides;
}
