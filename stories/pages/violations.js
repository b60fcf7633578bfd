// What the policy of this page was broken by, since its first byte.
globalThis.violations = [];
addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sample, sourceFile, lineNumber}) => {
  globalThis.violations.push(`${effectiveDirective} ${blockedURI} ${sample} ${sourceFile ?? ''}:${lineNumber ?? ''}`);
});
