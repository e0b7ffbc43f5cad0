/** The window of an add-in page, as far as this script touches it. */
type FloorWindow = Record<string, unknown>;

interface Checked {
  _doApiNotSupportedCheck: boolean;
}

/**
 * Makes the client throw `ApiNotFound` for members above the requirement sets the host claims. The check is off as
 * shipped: the files set the flag of one class and read that of another (office-platform §1.5). Runs in the page before
 * office.js and turns the flag on once the library defines the class; stands alone, `floorScript` is its text.
 */
export function installRequirementFloor(window: FloorWindow): void {
  let extension: Record<string, unknown> | undefined;
  const watch = (library: Record<string, unknown>): void => {
    let utility = library["CommonUtility"] as Checked | undefined;
    Object.defineProperty(library, "CommonUtility", {
      configurable: true,
      enumerable: true,
      get: () => utility,
      set: (value: Checked) => {
        utility = value;
        utility._doApiNotSupportedCheck = true;
      },
    });
  };
  Object.defineProperty(window, "OfficeExtension", {
    configurable: true,
    enumerable: true,
    get: () => extension,
    set: (value: Record<string, unknown>) => {
      if (value !== extension) watch(value);
      extension = value;
    },
  });
}

/** The floor as a script for a browser page. */
export function floorScript(): string {
  return `(${installRequirementFloor.toString()})(window);`;
}
