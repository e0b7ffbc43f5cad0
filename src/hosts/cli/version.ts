/** Put in by the build from package.json. */
declare const VERSION: string;

export const version = VERSION;
export const generator = `brigade-summary ${VERSION}`;
