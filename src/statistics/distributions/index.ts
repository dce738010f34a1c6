export { betaCdf, betaQuantile, betaUpperTail } from './beta';
export { binomialCdf, binomialDensity, binomialUpperTail } from './binomial';
export { chiSquareCdf, chiSquareQuantile, chiSquareUpperTail } from './chi-square';
export { fQuantile, fUpperTail } from './f';
export { gammaQuantile } from './gamma';
export { normalCdf, normalCriticalValue, normalQuantile, normalTwoSidedP, normalUpperTail } from './normal';
export { poissonCdf, poissonUpperTail } from './poisson';
export { poissonDensity } from './poisson-density';
export { tCdf, tCriticalValue, tQuantile, tTwoSidedP, tUpperTail } from './student-t';
