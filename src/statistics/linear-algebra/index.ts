export { type DependentColumn, type LeastSquares, leastSquares } from './least-squares';
export { solvePositiveDefinite } from './solve-positive-definite';
export { solveTriangle } from './triangle';
export { type SymmetricEigen, symmetricEigen } from './symmetric-eigen';
