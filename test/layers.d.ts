interface Restriction {
  readonly selector: string;
  readonly message: string;
}
export const PURE: readonly string[];
export const LAYERS: Readonly<
  Record<string, {readonly from: readonly string[]; readonly types?: readonly string[]; readonly npm: readonly string[]}>
>;
export const MEMBERS: Readonly<Record<string, readonly string[]>>;
export const PURE_GLOBALS: readonly {readonly name: string; readonly message: string}[];
export const PURE_SYNTAX: readonly Restriction[];
