export { benjaminiHochberg } from './benjamini-hochberg';
export type { ClusterMean } from './cluster-mean';
export { type DifferenceOfClusterMeans, differenceOfClusterMeans } from './difference-of-cluster-means';
export { meanOfClusterMeans } from './mean-of-cluster-means';
export { type ClusterPart, type PooledProportion, pooledProportion } from './pooled-proportion';
export { type ClusterEvents, type PooledRate, pooledRate } from './pooled-rate';
export { type RatioOfPooledRates, ratioOfPooledRates } from './ratio-of-pooled-rates';
export { type WeightedCluster, weightedMeanOfClusters } from './weighted-mean-of-clusters';
export type { WhyNoInterval } from './why-no-interval';
