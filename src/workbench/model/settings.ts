/** Excel.SettingCollection; the same settings Office.context.document.settings has. */
import type { HostObject } from '../wire/host-object';
import { Collection } from './base/collection';
import type { HostContext } from './base/context';
import { requireText } from './base/values';

export class SettingCollection extends Collection<Setting> {
  readonly excelType = 'SettingCollection';

  constructor(private readonly context: HostContext) {
    super();
  }

  list() {
    return [...this.context.state.settings.keys()].map((key) => new Setting(this.context, key));
  }

  find(key: unknown) {
    return this.context.state.settings.has(String(key)) ? new Setting(this.context, String(key)) : null;
  }

  add(key: unknown, value: unknown): Setting {
    this.context.state.settings.set(requireText(key), JSON.stringify(value));
    return new Setting(this.context, requireText(key));
  }
}

export class Setting implements HostObject {
  readonly excelType = 'Setting';

  constructor(
    private readonly context: HostContext,
    readonly key: string,
  ) {}

  identity() {
    return { _Id: this.key };
  }

  get _Id(): string {
    return this.key;
  }

  get value(): unknown {
    return JSON.parse(this.context.state.settings.get(this.key) ?? 'null');
  }

  set value(value: unknown) {
    this.context.state.settings.set(this.key, JSON.stringify(value));
  }

  delete(): void {
    this.context.state.settings.delete(this.key);
  }
}
