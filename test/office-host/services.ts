import type { HostType } from "./protocol/host-object.ts";
import { HostObject, hostType } from "./protocol/host-object.ts";

type Outside = (readonly [name: string, ...details: unknown[]])[];

interface Service {
  readonly outside: Outside;
  state: string;
}

/** `Office.addin.showAsTaskpane`, `hide`, `onVisibilityModeChanged`. */
const appRuntime: HostType<Service> = hostType({
  name: "AppRuntimeService",
  methods: {
    SetAppRuntimeState: (self, args) => {
      self.state = args.text(0);
      self.outside.push(["runtimeState", self.state]);
    },
    GetAppRuntimeState: (self) => self.state,
  },
});

/** `Office.addin.setStartupBehavior`. */
const appRuntimePersistence: HostType<Service> = hostType({
  name: "AppRuntimePersistenceService",
  methods: {
    SetAppRuntimeStartState: (self, args) => {
      self.state = args.text(0);
      self.outside.push(["startState", self.state]);
    },
    GetAppRuntimeStartState: (self) => self.state,
  },
});

/** Told once at start-up that associated functions may be called. */
const addinInternal: HostType<Service> = hostType({
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: (self) => void self.outside.push(["actionHandlerReady"]) },
});

/** `Office.ribbon.requestUpdate`. */
const dynamicRibbon: HostType<Service> = hostType({
  name: "DynamicRibbon",
  methods: {
    ExecuteRequestUpdate: (self, args) => void self.outside.push(["ribbon", JSON.parse(args.text(0)) as unknown]),
  },
});

/** Services of the application around the document, by the name the client asks for. */
export function appServices(outside: Outside): ReadonlyMap<string, () => HostObject> {
  const runtime = HostObject.of(appRuntime, { outside, state: "Visible" });
  const persistence = HostObject.of(appRuntimePersistence, { outside, state: "Inactive" });
  return new Map([
    ["Microsoft.AppRuntime.AppRuntimeService", () => runtime],
    ["Microsoft.AppRuntime.AppRuntimePersistenceService", () => persistence],
    ["Microsoft.InternalService.AddinInternalService", () => HostObject.of(addinInternal, { outside, state: "" })],
    ["Microsoft.DynamicRibbon.DynamicRibbon", () => HostObject.of(dynamicRibbon, { outside, state: "" })],
  ]);
}
