/** Excel.Application, Excel.Runtime and the document's properties. */
import type { HostObject } from '../wire/host-object';
import type { HostContext } from './base/context';

export class Application implements HostObject {
  readonly excelType = 'Application';
  readonly calculationEngineVersion = 191_029;
  readonly useSystemSeparators = true;

  constructor(private readonly context: HostContext) {}

  get calculationMode(): string {
    return this.context.state.calculationMode;
  }

  /** Remembered; the grid always calculates. */
  set calculationMode(value: unknown) {
    this.context.state.calculationMode = String(value);
  }

  get calculationState(): string {
    return this.context.grid.busy ? 'Calculating' : 'Done';
  }

  get decimalSeparator(): string {
    return this.context.language === 'nl' ? ',' : '.';
  }

  get thousandsSeparator(): string {
    return this.context.language === 'nl' ? '.' : ',';
  }

  calculate(): void {
    this.context.grid.recalculateAll();
  }

  /** The host answers a whole request before it calculates, which is what these ask for. */
  suspendApiCalculationUntilNextSync(): void {}
}

export class Runtime implements HostObject {
  readonly excelType = 'Runtime';

  constructor(private readonly context: HostContext) {}

  get enableEvents(): boolean {
    return this.context.events.enabled;
  }

  set enableEvents(value: unknown) {
    this.context.events.enabled = value === true;
  }
}

export class DocumentProperties implements HostObject {
  readonly excelType = 'DocumentProperties';
  title = '';
  subject = '';
  author = '';
  keywords = '';
  comments = '';
  category = '';
  manager = '';
  company = '';
}
