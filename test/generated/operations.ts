/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** In what sense something is said. */
export type Modality =
  /** It is so. */
  | 'ACTUAL'
  /** It would be so, if something else happened. */
  | 'CONDITIONAL'
  /** It was inferred from data. */
  | 'ESTIMATE'
  /** It will be so. */
  | 'FORECAST';

export type CoverageOnADayQueryVariables = Exact<{ [key: string]: never; }>;


export type CoverageOnADayQuery = { programme: { name: string, coverage: { notDetermined: string | null, certain: { practices: number, ofPractices: number | null, share: number | null, denominatorBasis: string | null }, possible: { practices: number, ofPractices: number | null, share: number | null }, stated: Array<{ share: number | null, modality: Modality, isMisreading: boolean, practices: { value: number | null }, ofPractices: { value: number | null } | null }> } } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const CoverageOnADayDocument = new TypedDocumentString(`
    query CoverageOnADay {
  programme(slug: "RWT-VI") {
    name
    coverage(asOf: "2018-07-31") {
      certain {
        practices
        ofPractices
        share
        denominatorBasis
      }
      possible {
        practices
        ofPractices
        share
      }
      stated {
        practices {
          value
        }
        ofPractices {
          value
        }
        share
        modality
        isMisreading
      }
      notDetermined
    }
  }
}
    `) as unknown as TypedDocumentString<CoverageOnADayQuery, CoverageOnADayQueryVariables>;