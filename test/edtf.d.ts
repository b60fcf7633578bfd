/** The reference reader of EDTF, which has no types of its own: only what the tests ask of it. */
declare module 'edtf' {
  export default function edtf(text: string): {readonly min: number; readonly max: number};
}
