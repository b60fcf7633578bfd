/** What would end or open an element or a comment where JSON stands in a page. */
const LIVE = /</g;

/**
 * A value as JSON with an indent of two, safe inside a `<script>` of a page: there `</script>` in a title would end the
 * data, and `<!--` begin a comment (HTML, section 4.12.1.3). Read back it is the same value.
 */
export const safeJson = (value: unknown): string => JSON.stringify(value, undefined, 2).replace(LIVE, '\\u003c');
