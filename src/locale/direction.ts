/** Languages that are written from right to left, and scripts that make any language so. */
const RTL =
  /^(?:ar|arc|ckb|dv|fa|he|iw|khw|ks|lrc|mzn|nqo|pnb|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:adlm|arab|hebr|mand|nkoo|rohg|syrc|thaa)(?:-|$)/i;

/** Scripts of the other direction, which make even those languages run from left to right. */
const LTR = /-(?:latn|cyrl|deva|mong)(?:-|$)/i;

/** Whether a language is written from right to left, by its BCP 47 tag. */
export const isRtl = (lang: string): boolean => RTL.test(lang) && !LTR.test(lang);
