export declare const DEVELOPMENT_URL: string;
export declare function placeManifest(xml: string, url: string | undefined): string;
