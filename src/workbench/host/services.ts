/** The service objects Office.js asks for by name, besides custom functions. */
import type { HostObject } from '../wire/host-object';

export interface PaneWindow {
  visible: boolean;
  startup: string;
}

/** `onVisible` is told when the add-in shows or hides its own pane. */
export function officeServices(
  pane: PaneWindow,
  onVisible: (visible: boolean) => void,
  onActionsReady: () => void,
): ReadonlyMap<string, HostObject> {
  const services: Record<string, HostObject> = {
    'Microsoft.InternalService.AddinInternalService': service('AddinInternalService', {
      notifyActionHandlerReady: onActionsReady,
    }),
    'Microsoft.AppRuntime.AppRuntimeService': service('AppRuntimeService', {
      setAppRuntimeState: (state: unknown) => {
        pane.visible = state !== 'Background';
        onVisible(pane.visible);
      },
      getAppRuntimeState: () => (pane.visible ? 'Visible' : 'Background'),
    }),
    'Microsoft.AppRuntime.AppRuntimePersistenceService': service('AppRuntimePersistenceService', {
      setAppRuntimeStartState: (state: unknown) => {
        pane.startup = String(state);
      },
      getAppRuntimeStartState: () => pane.startup,
    }),
    'Microsoft.DynamicRibbon.DynamicRibbon': service('DynamicRibbon', { executeRequestUpdate: () => null }),
  };
  return new Map(Object.entries(services));
}

function service(excelType: string, members: Readonly<Record<string, unknown>>): HostObject {
  return { excelType, ...members };
}
