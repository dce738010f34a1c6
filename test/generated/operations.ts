/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Whom the source relies on. */
export type Attribution =
  /** A document, or it is the document itself. */
  | 'DOCUMENT'
  /** A person whom it names. */
  | 'NAMED_PERSON'
  /** The publication says it in its own voice. */
  | 'OWN_REPORTING'
  /** Somebody whom it does not name. */
  | 'UNNAMED_SOURCE';

/** How the wording ties a change to a cause. It is about the words: it says nothing of whether the cause is proven. */
export type CausalWording =
  /** The change goes with something: “linked to”. */
  | 'ASSOCIATIONAL'
  /** Somebody brought the change about: “has been able to reduce”. */
  | 'CAUSAL'
  /** No change, or no tie to anything. */
  | 'NONE'
  /** The change came after: “since”. */
  | 'TEMPORAL';

/** Why an answer may not be read as it first looks. */
export type CaveatCode =
  /** The commissioner began or ended within the window, or its practices are known by the register alone. */
  | 'BOUNDARY_CHANGE'
  /** Periods from March 2020 on are included. */
  | 'COVID_PERIOD'
  /** Time of a cohort and of its reference lies apart: a difference also holds how the metric moved meanwhile. */
  | 'DIFFERENT_TIMES'
  /** The figures are of practices, not of patients. */
  | 'ECOLOGICAL'
  /** Too few events a period for the limits of a chart. */
  | 'FEW_EVENTS'
  /** One or few trusts or federations lead all practices of a model, and share what befalls them. */
  | 'FEW_TREATED_CLUSTERS'
  /** Lists of practices jumped by more than a fifth from one month to the next. */
  | 'LIST_JUMP'
  /** Something about the metric itself. */
  | 'METRIC'
  /** Several contrasts are made at once: read q beside p. */
  | 'MULTIPLE_TESTS'
  /** Members alone are looked at, without comparators. */
  | 'NO_COMPARISON_GROUP'
  /** Nobody was assigned by chance: a difference is no effect. */
  | 'OBSERVATIONAL'
  /** The synthetic members do not follow the true ones before they joined. */
  | 'POOR_PRE_FIT'
  /** Members moved otherwise than comparators before they joined. */
  | 'PRETREND'
  /** A cohort only stands in for what is meant. */
  | 'PROXY_COHORT'
  /** Practices chose to join, and joiners differed beforehand. */
  | 'SELF_SELECTED_ADOPTION'
  /** Practices count to a cohort and to its reference, so that the two move together. */
  | 'SHARED_PRACTICES'
  /** Fewer than twelve periods. */
  | 'SHORT_SERIES'
  /** The data are made up. */
  | 'SIMULATED_DATA'
  /** Two-way fixed effects where practices joined at different times. */
  | 'STAGGERED_TWFE'
  /** Practices that count were taken over, and are followed into their successor or not. */
  | 'SUCCESSION'
  /** Some joining or leaving dates are known only by bounds; that time counts to nobody. */
  | 'UNCERTAIN_DATES'
  /** A programme of the area has members whom nobody named; a comparator may be one of them. */
  | 'UNNAMED_MEMBERS'
  /** Published as a value only: averaged over practices, not over patients. */
  | 'UNWEIGHTED_VALUES';

/** What kind of thing a claim says. */
export type ClaimKind =
  /** What is being done. */
  | 'ACTIVITY'
  /** When something happened or will happen. */
  | 'DATE'
  /** What something is, in words. */
  | 'DESCRIPTION'
  /** What a study found, in words. */
  | 'FINDING'
  /** What somebody means to do. */
  | 'INTENTION'
  /** What somebody thinks of it. */
  | 'OPINION'
  /** How many or how much. */
  | 'QUANTITY'
  /** A place in an order, such as the highest number in England. */
  | 'RANK'
  /** How two organisations stand to each other. */
  | 'RELATION'
  /** What post somebody holds. */
  | 'ROLE'
  /** How far a practice or cohort has come in joining a programme. */
  | 'STAGE';

/** Whether anything is known of who is meant by a number. */
export type CohortIdentification =
  /** Some practices are candidates, or confirmed; `members` says which and why. */
  | 'CANDIDATES'
  /** Nobody named any of them. */
  | 'NONE';

/** How sure it is that a practice belongs to a cohort. */
export type CohortMemberCertainty =
  /** It fits; no source names it. */
  | 'CANDIDATE'
  /** A source names it. */
  | 'CONFIRMED';

/** Why statements differ, or only seem to. */
export type ConflictKind =
  /** One figure, worded once as caused and once not. */
  | 'CAUSAL_WORDING'
  /** They speak of different dates. */
  | 'DIFFERENT_DATE'
  /** Both date and definition differ. */
  | 'DIFFERENT_DATE_AND_DEFINITION'
  /** They count by different definitions. */
  | 'DIFFERENT_DEFINITION'
  /** They speak of different things that share a name. */
  | 'DIFFERENT_ENTITY'
  /** They estimate different quantities: never rank or pool them. */
  | 'DIFFERENT_ESTIMAND'
  /** They measure differently what sounds alike. */
  | 'DIFFERENT_MEASURE'
  /** They were found in different places or populations. */
  | 'DIFFERENT_SETTING'
  /** They rely on different sources. */
  | 'DIFFERENT_SOURCE'
  /** The same question, different answers. */
  | 'DIFFERENT_VALUE'
  /** What was forecast did not come about. */
  | 'FORECAST_NOT_MET'
  /** A figure cannot fit what it is said of. */
  | 'IMPLAUSIBLE'
  /** One source contradicts itself. */
  | 'INCONSISTENT_SOURCE'
  /** What was intended did not come about. */
  | 'INTENTION_NOT_MET'
  /** One of them misreads another. */
  | 'MISREADING'
  /** A register changed what it says of the past. */
  | 'REGISTER_REVISED'
  /** Two words for where the same practices stand. */
  | 'TWO_WORDS_ONE_COHORT'
  /** The words and the figures of one statement do not agree. */
  | 'WORDS_AND_FIGURES';

/** Under which kind of contract general practice is provided. */
export type ContractType =
  /** Alternative Provider Medical Services: open to any provider, NHS trusts included. */
  | 'APMS'
  /** General Medical Services: the national contract. */
  | 'GMS'
  /** Personal Medical Services: agreed locally. */
  | 'PMS';

/** How sharp a date is in its source. */
export type DatePrecision =
  /** Nothing is printed that names it; bounds follow from other facts. */
  | 'BOUNDED'
  /** The day is printed. */
  | 'DAY'
  /** The month is printed, no day. */
  | 'MONTH'
  /** Not known to us. */
  | 'UNKNOWN'
  /** The year is printed, no month. */
  | 'YEAR';

/** What a study says of the direction of an effect; it may say so without printing a number. */
export type EffectDirection =
  /** Less of the outcome. */
  | 'DECREASE'
  /** More of the outcome. */
  | 'INCREASE'
  /** The study says that there was no effect. */
  | 'NO_EFFECT_STATED'
  /** No change that passed the study’s own test. Not the same as no effect, and not the same as unknown. */
  | 'NO_SIGNIFICANT_CHANGE'
  /** It rose, but less than where it is compared with. */
  | 'SLOWER_RISE'
  /** Smaller than an earlier estimate of the same; no direction is given. */
  | 'SMALLER_THAN_EARLIER_ESTIMATE';

/** Ways to estimate what joining a model was associated with. */
export type EffectMethod =
  /** Members before and after, nobody else. */
  | 'BEFORE_AFTER'
  /** Change in members against change in comparators, one starting date. */
  | 'DIFFERENCE_IN_DIFFERENCES'
  /** The same by interactive fixed effects. */
  | 'GENERALISED_SYNTHETIC_CONTROL'
  /** Effects by group and time for staggered starts (Callaway and Sant’Anna). */
  | 'GROUP_TIME_ATT'
  /** Level and slope of one series before and after. */
  | 'INTERRUPTED_TIME_SERIES'
  /** The same for counts: a rate ratio. */
  | 'POISSON_FIXED_EFFECTS'
  /** Each member against a weighted mean of comparators. */
  | 'SYNTHETIC_CONTROL'
  /** Regression with effects of practice and period; a comparator only where starts are staggered. */
  | 'TWO_WAY_FIXED_EFFECTS';

/** How far a statement can be relied on, by who makes it. */
export type EvidenceGrade =
  /** Register, regulator or peer-reviewed. */
  | 'A'
  /** Page of a trust, promoter, commissioner, council or think tank. */
  | 'B'
  /** News or press release. */
  | 'C'
  /** Our own inference or arithmetic. */
  | 'D';

/** Why time of a practice counts to no cohort. */
export type ExclusionReason =
  /** Its code had closed or not yet opened, and nothing is published for it. */
  | 'CLOSED'
  /** It belonged to a compared programme, and the question leaves it out of the cohort: by `where`, by `excluding`, or because the set was fixed on another day. It is no comparator either. */
  | 'LEFT_OUT'
  /** Its list jumped by more than a fifth from one month to the next. In `flagged` it counts all the same; in `excluded` the question leaves it out. */
  | 'LIST_JUMP'
  /** It and the practice that took it over count as one, and belonged to the cohort differently (`succession: FOLLOW`). */
  | 'MERGED'
  /** It was open, and nothing is published for it. Of a cohort of everybody, only practices that anything is published for in the window are missed. */
  | 'MISSING'
  /** The question does not arise for the practice. */
  | 'NOT_APPLICABLE'
  /** The code is no GP practice: a clinic, say, that also prescribes. */
  | 'NOT_A_PRACTICE'
  /** Nobody collected it. */
  | 'NOT_COLLECTED'
  /** Its numbers cannot be added to those of others: events that are not whole or negative, a part larger than the whole, or a value beside numerators of others. */
  | 'NOT_POOLABLE'
  /** It was collected and not published. */
  | 'NOT_PUBLISHED'
  /** Weights by list were asked for, and no list of the period is known. */
  | 'NO_LIST'
  /** It was in two cohorts at once, and the question counts such time to none. */
  | 'OVERLAP'
  /** The publisher hides a small number. */
  | 'SUPPRESSED'
  /** It joined or left on a known day within the period. */
  | 'TRANSITION'
  /** The bounds of its dates leave open whether it was a member. */
  | 'UNCERTAIN_MEMBERSHIP'
  /** There was nothing to divide by. */
  | 'ZERO_DENOMINATOR';

/** Where a practice lies in a funnel: a label in place of a rank. */
export type FunnelPosition =
  /** Between the upper lines. */
  | 'ABOVE_INNER'
  /** Above the outer line. */
  | 'ABOVE_OUTER'
  /** Between the lower lines (95% and 99.8%). */
  | 'BELOW_INNER'
  /** Below the outer line (99.8%). */
  | 'BELOW_OUTER'
  /** Within the inner lines. */
  | 'WITHIN';

/** A model of scaled-up primary care, in the order of precedence where one must be named. */
export type IntegrationModel =
  /** Practices that work together, usually through a company, and keep their contracts. */
  | 'FEDERATION'
  /** In none of the above on that day. */
  | 'INDEPENDENT'
  /** One practice code with many sites. */
  | 'MULTI_SITE_PRACTICE'
  /** A primary care home of the National Association of Primary Care, run by a federation. */
  | 'PRIMARY_CARE_HOME'
  /** A group of practices under the national network contract, from July 2019. */
  | 'PRIMARY_CARE_NETWORK'
  /** One partnership over many practices. */
  | 'SUPER_PARTNERSHIP'
  /** An NHS trust runs the practice (vertical integration). */
  | 'TRUST_LED_INTEGRATION';

/** Had it been published by `asKnownAt`? What had certainly not been is left out of every list. */
export type Knowledge =
  /** It had been published by then, or no `asKnownAt` was asked for. */
  | 'KNOWN'
  /** It may have been: its publication is known only by bounds, and the instant lies between them. */
  | 'POSSIBLY_KNOWN';

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

/** In what way a name stands for an organisation. */
export type NameKind =
  /** A description instead of a name. */
  | 'DESCRIPTION'
  /** A name that was printed by mistake. */
  | 'MISPRINT'
  /** The name under which the organisation goes in a publication. */
  | 'PRINTED'
  /** The name in the latest register edition. */
  | 'REGISTER_CURRENT'
  /** A name in earlier register editions. */
  | 'REGISTER_FORMER'
  /** A shortened name. */
  | 'SHORT'
  /** Nearly the name, in other words. */
  | 'VARIANT';

/** Why a method cannot answer. */
export type NotEstimableReason =
  /** Membership does not vary within practices and periods. */
  | 'ABSORBED_BY_FIXED_EFFECTS'
  /** Membership cannot be told from the other terms of the model. */
  | 'COLLINEAR'
  /** The method counts events, and the metric has none. */
  | 'NEEDS_COUNTS'
  /** The fit did not come to rest. */
  | 'NOT_CONVERGED'
  /** This server does not offer the method yet. */
  | 'NOT_YET_OFFERED'
  /** No comparator has the values that are needed. */
  | 'NO_COMPARISON_UNITS'
  /** No two points of a series follow each other. */
  | 'NO_CONSECUTIVE_POINTS'
  /** There are no events. */
  | 'NO_EVENTS'
  /** No events are expected. */
  | 'NO_EXPECTED_EVENTS'
  /** The effect would have no limits, and is not given without. */
  | 'NO_INTERVAL'
  /** The first cohort is no model or programme that practices join on a day. */
  | 'NO_MODEL'
  /** There are no values after joining. */
  | 'NO_OBSERVATIONS_AFTER'
  /** There are no values before joining. */
  | 'NO_OBSERVATIONS_BEFORE'
  /** No member has the values that are needed. */
  | 'NO_TREATED_UNITS'
  /** A practice shows no variance to weight it by. */
  | 'NO_VARIANCE'
  /** The reference is a model itself, and shows no course without one. */
  | 'REFERENCE_IS_A_MODEL'
  /** A group has no events at all. */
  | 'SEPARATION'
  /** Practices joined at different times, and the method takes one date for all. */
  | 'STAGGERED_STARTS'
  /** There are too few donors. */
  | 'TOO_FEW_DONORS'
  /** There are too few events. */
  | 'TOO_FEW_EVENTS'
  /** There are fewer values than coefficients. */
  | 'TOO_FEW_OBSERVATIONS'
  /** There are too few periods before joining, or on one side. */
  | 'TOO_FEW_PERIODS_BEFORE'
  /** There are too few practices to pool. */
  | 'TOO_FEW_STUDIES'
  /** There are too few practices. */
  | 'TOO_FEW_UNITS'
  /** Too many practices have no events for the scale. */
  | 'UNITS_WITHOUT_EVENTS';

/** How far a practice is on its way into a programme, or out of it. */
export type ParticipationStage =
  /** The talks are said to be advanced. */
  | 'ADVANCED_TALKS'
  /** The boards have agreed; it has not yet joined. */
  | 'APPROVED'
  /** Its code closed. Ends no membership: a code can close because the practice stayed. */
  | 'CLOSED'
  /** Its accounts, staff and premises are being examined. */
  | 'DUE_DILIGENCE'
  /** It has shown interest. */
  | 'EXPRESSED_INTEREST'
  /** It is talking with the lead. */
  | 'IN_TALKS'
  /** It is in: for a trust-led programme, the trust runs it. */
  | 'JOINED'
  /** It was in and is no longer: its first day is the first day out. */
  | 'LEFT'
  /** Its code merged into another. Ends no membership: the service may go on. */
  | 'MERGED'
  /** Talks ended without joining. Never inferred from silence. */
  | 'WITHDREW';

/** What the practice register says of a practice code. It says nothing about who runs the practice: a code can fall dormant or close because the practice stayed. */
export type PracticeStatus =
  /** Open, with prescribers linked to the code. */
  | 'ACTIVE'
  /** Closed: the register prints a closing date on or before the day. */
  | 'CLOSED'
  /** No prescriber is linked to the code, which is kept. */
  | 'DORMANT'
  /** Not open yet: proposed, or with an opening date after the day. */
  | 'PROPOSED'
  /** No register edition on or before the day is known, and no date decides. */
  | 'UNKNOWN';

/** How much of a source was read. */
export type SourceAccess =
  /** Its abstract only. */
  | 'ABSTRACT'
  /** Nothing of it: it is known through another source. */
  | 'CITED_ONLY'
  /** It is a data file, and that was read. */
  | 'DATA_FILE'
  /** Parts of it. */
  | 'EXCERPT'
  /** All of it. */
  | 'FULL_TEXT';

export type ShareOfPracticesQueryVariables = Exact<{
  day?: string | null | undefined;
}>;


export type ShareOfPracticesQuery = { programme: { name: string, lead:
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
     | null, coverage: { notDetermined: string | null, stated: Array<{ share: number | null, modality: Modality, isMisreading: boolean, practices: { value: number | null }, ofPractices: { value: number | null } | null, claims: Array<{ metric: string, modality: Modality, hedge: string | null, quote: string | null, derivation: string | null, grade: EvidenceGrade, quantity: { value: number | null, max: number | null, bounds: string | null, text: string | null, unit: string | null } | null, asOf: { text: string } | null, source: { publisher: string, title: string }, conflicts: Array<{ topic: string, kind: ConflictKind, isContradiction: boolean, explanation: string }> }> }>, certain: { practices: number, practicesInShare: number | null, ofPractices: number | null, share: number | null, denominatorBasis: string | null }, possible: { practices: number, practicesInShare: number | null, ofPractices: number | null, share: number | null, denominatorBasis: string | null } }, ifTheyJoined: { notDetermined: string | null, certain: { practices: number, share: number | null } }, commissioner: { name: string, activePractices: { value: number, definition: string, provenance: { grade: EvidenceGrade, source: { title: string } } } | null } | null } | null };

export type PrintedShareFragment = { metric: string, modality: Modality, hedge: string | null, quote: string | null, derivation: string | null, grade: EvidenceGrade, quantity: { value: number | null, max: number | null, bounds: string | null, text: string | null, unit: string | null } | null, asOf: { text: string } | null, source: { publisher: string, title: string }, conflicts: Array<{ topic: string, kind: ConflictKind, isContradiction: boolean, explanation: string }> };

export type NamedShareFragment = { practices: number, practicesInShare: number | null, ofPractices: number | null, share: number | null, denominatorBasis: string | null };

export type ShareOfPatientsQueryVariables = Exact<{
  day?: string | null | undefined;
  knownBy?: string | null | undefined;
}>;


export type ShareOfPatientsQuery = { byProgramme: { name: string, coverage: { asOf: string, notDetermined: string | null, certain: { practices: number, practicesWithList: number, listDate: string | null, patients: number | null, ofPatients: number | null, patientShare: number | null, members: Array<{ odsCode: string | null, name: string }> } } } | null, byNetwork: { name: string, coverage: { asOf: string, notDetermined: string | null, certain: { practices: number, practicesWithList: number, listDate: string | null, patients: number | null, ofPatients: number | null, patientShare: number | null, members: Array<{ odsCode: string | null, name: string }> } } } | null, byProgrammeAsKnownThen: { name: string, coverage: { asOf: string, notDetermined: string | null, certain: { practices: number, practicesWithList: number, listDate: string | null, patients: number | null, ofPatients: number | null, patientShare: number | null, members: Array<{ odsCode: string | null, name: string }> } } } | null, byNetworkAsKnownThen: { name: string, coverage: { asOf: string, notDetermined: string | null, certain: { practices: number, practicesWithList: number, listDate: string | null, patients: number | null, ofPatients: number | null, patientShare: number | null, members: Array<{ odsCode: string | null, name: string }> } } } | null, inJuly2018: { name: string, coverage: { asOf: string, notDetermined: string | null, certain: { practices: number, practicesWithList: number, listDate: string | null, patients: number | null, ofPatients: number | null, patientShare: number | null, members: Array<{ odsCode: string | null, name: string }> } } } | null, proxy: Array<{ note: string | null, subject:
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
    , object:
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
    , provenance: { grade: EvidenceGrade } }>, oxleyKnownIn2019: { name: string, network: { odsCode: string | null, name: string } | null } | null, oxleyKnownIn2022: { name: string, network: { odsCode: string | null, name: string } | null } | null, oxleyKnownIn2023: { name: string, network: { odsCode: string | null, name: string } | null } | null, oxleyKnownIn2025: { name: string, network: { odsCode: string | null, name: string } | null } | null, corrections: { nodes: Array<{ valueText: string | null, asOf: { text: string } | null, source: { title: string }, conflicts: Array<{ topic: string, kind: ConflictKind, explanation: string, why: string | null }> }> }, printedIn2016: { nodes: Array<{ modality: Modality, hedge: string | null, quote: string | null, note: string | null, grade: EvidenceGrade, quantity: { value: number | null, min: number | null, max: number | null, bounds: string | null, approximate: boolean, text: string | null } | null, source: { publisher: string, title: string } }> } };

export type PatientShareFragment = { name: string, coverage: { asOf: string, notDetermined: string | null, certain: { practices: number, practicesWithList: number, listDate: string | null, patients: number | null, ofPatients: number | null, patientShare: number | null, members: Array<{ odsCode: string | null, name: string }> } } };

export type NetworkOfPracticeFragment = { name: string, network: { odsCode: string | null, name: string } | null };

export type PracticesOnADayQueryVariables = Exact<{
  day?: string | null | undefined;
  countsFrom?: string | null | undefined;
  countsTo?: string | null | undefined;
}>;


export type PracticesOnADayQuery = { programme: { name: string, coverage: { asOf: string, notDetermined: string | null, certain: { practices: number, members: Array<{ odsCode: string | null, name: string }> }, possible: { practices: number, participations: Array<{ modality: Modality, note: string | null, practice: { odsCode: string | null, name: string } | null, from: { text: string, earliest: string | null, latest: string | null }, endedBy: { from: { text: string } } | null, provenance: { grade: EvidenceGrade, source: { title: string } } }> }, stated: Array<{ modality: Modality, isMisreading: boolean, practices: { value: number | null }, claims: Array<{ source: { title: string } }> }> } } | null, counts: { nodes: Array<{ modality: Modality, quote: string | null, derivation: string | null, note: string | null, quantity: { value: number | null } | null, asOf: { text: string } | null, source: { publisher: string, title: string }, conflicts: Array<{ topic: string, kind: ConflictKind, isContradiction: boolean, explanation: string, why: string | null, preferred:
          | { quantity: { value: number | null, max: number | null } | null, source: { title: string } }
          | Record<PropertyKey, never>
         | null }> }> } };

export type WhoJoinedAndLeftQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoJoinedAndLeftQuery = { programme: { name: string, joined: Array<{ modality: Modality, note: string | null, practice: { odsCode: string | null, name: string, status: PracticeStatus, aliases: Array<{ name: string, kind: NameKind }>, listBy2021: { patients: number | null, asOf: { text: string } } | null, contractSeen: { type: ContractType | null, asSeen: { text: string }, holder:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
           | null, operator:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
           | null, provenance: { source: { title: string } } } | null, contractBefore: { type: ContractType | null } | null } | null, from: { text: string, precision: DatePrecision, earliest: string | null, latest: string | null }, to: { text: string, earliest: string | null, latest: string | null } | null, provenance: { grade: EvidenceGrade, source: { title: string } } }>, left: Array<{ note: string | null, practice: { odsCode: string | null, name: string, aliases: Array<{ name: string, kind: NameKind }>, participations: Array<{ stage: ParticipationStage, programme: { name: string, model: IntegrationModel }, from: { text: string }, to: { text: string } | null, provenance: { grade: EvidenceGrade } }> } | null, from: { text: string, precision: DatePrecision, earliest: string | null, latest: string | null }, provenance: { grade: EvidenceGrade, source: { title: string } } }> } | null, absorbed: Array<{ note: string | null, subject:
      | { odsCode: string | null, name: string }
      | { odsCode: string | null, name: string }
      | { odsCode: string | null, name: string }
      | { odsCode: string | null, name: string }
      | { odsCode: string | null, name: string }
    , object:
      | { odsCode: string | null, name: string }
      | { odsCode: string | null, name: string }
      | { odsCode: string | null, name: string }
      | { odsCode: string | null, name: string }
      | { odsCode: string | null, name: string }
    , from: { earliest: string | null, latest: string | null } | null, provenance: { grade: EvidenceGrade, source: { title: string } } }>, contracts: { nodes: Array<{ valueText: string | null, grade: EvidenceGrade, subject:
        | { __typename: 'Cohort' }
        | { __typename: 'Commissioner' }
        | { __typename: 'Federation' }
        | { __typename: 'Geography' }
        | { __typename: 'OtherOrganisation', slug: string }
        | { __typename: 'Person' }
        | { __typename: 'Practice', name: string, odsCode: string | null }
        | { __typename: 'Programme', slug: string }
        | { __typename: 'Source' }
        | { __typename: 'Trust' }
      , asOf: { text: string } | null, source: { title: string, published: { text: string } | null } }> } };

export type HowManyOfTheEightJoinedQueryVariables = Exact<{
  day?: string | null | undefined;
}>;


export type HowManyOfTheEightJoinedQuery = { programme: { eight: Array<{ stage: ParticipationStage, attribution: Attribution | null, note: string | null, cohort: { label: string, size: number | null, identified: CohortIdentification, notDetermined: string | null, members: Array<{ practice: { name: string } }>, joined: { value: number | null, min: number | null, max: number | null, bounds: string | null } | null } | null, provenance: { grade: EvidenceGrade, source: { title: string } } }>, running: { stated: Array<{ modality: Modality, isMisreading: boolean, practices: { value: number | null } }> }, everNamed: Array<{ practice: { odsCode: string | null, name: string } | null, from: { earliest: string | null, latest: string | null }, endedBy: { from: { text: string, earliest: string | null, latest: string | null } } | null }> } | null, mostOfAnyTrust: { nodes: Array<{ note: string | null, grade: EvidenceGrade, quantity: { value: number | null, min: number | null, max: number | null, bounds: string | null } | null, asOf: { text: string } | null, source: { title: string }, conflicts: Array<{ topic: string, kind: ConflictKind, explanation: string, why: string | null }> }> } };

export type EmergencyAdmissionsByModelQueryVariables = Exact<{ [key: string]: never; }>;


export type EmergencyAdmissionsByModelQuery = { trustLed: Array<{ study: string, setting: string, estimand: string | null, effect: number | null, lower: number | null, upper: number | null, confidence: number | null, unit: string, per: string | null, pAsPrinted: string | null, comparator: string | null, nPractices: number | null, nPatients: number | null, grade: EvidenceGrade, converted: { value: number, lower: number, upper: number, confidence: number, unit: string, method: string } | null, source: { publisher: string, title: string, declaredInterest: string | null } }>, primaryCareHomes: Array<{ study: string, effect: number | null }>, inNoModel: Array<{ study: string, effect: number | null }>, observed: { notDetermined: Array<string>, cohorts: Array<{ label: string, practices: number, estimate: { value: number, lower: number, upper: number, unit: string } | null }>, caveats: Array<{ code: CaveatCode, sentence: string }> } };

export type NinePerCentBesideStudiesQueryVariables = Exact<{ [key: string]: never; }>;


export type NinePerCentBesideStudiesQuery = { claims: { nodes: Array<{ per: string | null, causalWording: CausalWording, comparator: string | null, modality: Modality, attribution: Attribution, hedge: string | null, quote: string | null, note: string | null, grade: EvidenceGrade, quantity: { value: number | null, unit: string | null } | null, period: { text: string } | null, source: { publisher: string, title: string }, origin: { publisher: string, access: SourceAccess } | null, conflicts: Array<{ topic: string, kind: ConflictKind, isContradiction: boolean, explanation: string, members: Array<{ position: string }> }> }> }, studies: Array<{ study: string, setting: string, method: string, estimand: string | null, comparator: string | null, effect: number | null, lower: number | null, upper: number | null, confidence: number | null, unit: string, per: string | null, pAsPrinted: string | null, asStated: string | null, grade: EvidenceGrade, source: { publisher: string, title: string }, conflicts: Array<{ topic: string, kind: ConflictKind }> }> };

export type BestAndWorstPracticesQueryVariables = Exact<{ [key: string]: never; }>;


export type BestAndWorstPracticesQuery = { comparison: { notDetermined: Array<string>, metric: { name: string, definition: string, observationCount: number }, funnel:
      | { unit: string, target: number, points: Array<{ odsCode: string, value: number, position: FunnelPosition | null }> }
      | { reason: NotEstimableReason, explanation: string, needed: string | null }
    , population: { practices: number, practiceMonths: number }, caveats: Array<{ code: CaveatCode, sentence: string }> }, smallestLists: { nodes: Array<{ odsCode: string | null, name: string, listSize: { patients: number | null, asOf: { text: string } } | null }> } };

export type DoesTheEffectSurviveQueryVariables = Exact<{ [key: string]: never; }>;


export type DoesTheEffectSurviveQuery = { published: Array<{ study: string, method: string, estimand: string | null, comparator: string | null, period: string | null, effect: number | null, lower: number | null, upper: number | null, note: string | null, source: { title: string, access: SourceAccess, declaredInterest: string | null } }>, computed: { notDetermined: Array<string>, effect:
      | { reason: NotEstimableReason, explanation: string, needed: string | null }
      | { permutationP: number | null, donorsUsed: number | null, estimate: { value: number, lower: number, upper: number, unit: string } }
     }, findings: { nodes: Array<{ valueText: string | null, note: string | null, grade: EvidenceGrade, source: { title: string, access: SourceAccess } }> } };

export type MethodsSideBySideQueryVariables = Exact<{ [key: string]: never; }>;


export type MethodsSideBySideQuery = { computed: { notDetermined: Array<string>, effects: Array<
      | { reason: NotEstimableReason, explanation: string, needed: string | null }
      | { method: EffectMethod, permutationP: number | null, estimate: { value: number, lower: number, upper: number, unit: string } }
    > }, published: Array<{ study: string, setting: string, method: string, comparator: string | null, effect: number | null, unit: string, direction: EffectDirection, asStated: string | null, note: string | null, grade: EvidenceGrade }>, findings: { nodes: Array<{ valueText: string | null, grade: EvidenceGrade, source: { title: string } }> } };

export type AttendancesAndAdmissionsQueryVariables = Exact<{ [key: string]: never; }>;


export type AttendancesAndAdmissionsQuery = { attendances: Array<{ study: string, setting: string, direction: EffectDirection, asStated: string | null, effect: number | null, lower: number | null, upper: number | null, confidence: number | null, unit: string, per: string | null, pAsPrinted: string | null, comparator: string | null, period: string | null, note: string | null, grade: EvidenceGrade, source: { publisher: string, title: string }, conflicts: Array<{ topic: string, kind: ConflictKind, explanation: string }> }>, admissions: Array<{ study: string, setting: string, direction: EffectDirection, asStated: string | null, effect: number | null, lower: number | null, upper: number | null, confidence: number | null, unit: string, per: string | null, pAsPrinted: string | null, comparator: string | null, period: string | null, note: string | null, grade: EvidenceGrade, source: { publisher: string, title: string }, conflicts: Array<{ topic: string, kind: ConflictKind, explanation: string }> }> };

export type OutcomeByStudyFragment = { study: string, setting: string, direction: EffectDirection, asStated: string | null, effect: number | null, lower: number | null, upper: number | null, confidence: number | null, unit: string, per: string | null, pAsPrinted: string | null, comparator: string | null, period: string | null, note: string | null, grade: EvidenceGrade, source: { publisher: string, title: string }, conflicts: Array<{ topic: string, kind: ConflictKind, explanation: string }> };

export type AmbulatoryCareSensitiveAdmissionsQueryVariables = Exact<{ [key: string]: never; }>;


export type AmbulatoryCareSensitiveAdmissionsQuery = { outcomeMetric: { name: string, definition: string, observationCount: number } | null, publishedEffects: Array<{ study: string, setting: string, model: IntegrationModel | null, direction: EffectDirection, asStated: string | null, effect: number | null, lower: number | null, upper: number | null, method: string, comparator: string | null, period: string | null, note: string | null, grade: EvidenceGrade, source: { publisher: string, title: string } }> };

export type PatientExperienceQueryVariables = Exact<{ [key: string]: never; }>;


export type PatientExperienceQuery = { continuity: Array<{ study: string, model: IntegrationModel | null, contextModel: string | null, estimand: string | null, effect: number | null, lower: number | null, upper: number | null, confidence: number | null, unit: string, direction: EffectDirection, asStated: string | null, comparator: string | null, period: string | null, note: string | null, grade: EvidenceGrade, source: { publisher: string, title: string } }>, phoneAccess: Array<{ study: string, model: IntegrationModel | null, contextModel: string | null, estimand: string | null, effect: number | null, lower: number | null, upper: number | null, confidence: number | null, unit: string, direction: EffectDirection, asStated: string | null, comparator: string | null, period: string | null, note: string | null, grade: EvidenceGrade, source: { publisher: string, title: string } }>, appointment: Array<{ study: string, model: IntegrationModel | null, contextModel: string | null, estimand: string | null, effect: number | null, lower: number | null, upper: number | null, confidence: number | null, unit: string, direction: EffectDirection, asStated: string | null, comparator: string | null, period: string | null, note: string | null, grade: EvidenceGrade, source: { publisher: string, title: string } }>, openingHours: Array<{ study: string, model: IntegrationModel | null, contextModel: string | null, estimand: string | null, effect: number | null, lower: number | null, upper: number | null, confidence: number | null, unit: string, direction: EffectDirection, asStated: string | null, comparator: string | null, period: string | null, note: string | null, grade: EvidenceGrade, source: { publisher: string, title: string } }>, continuityTrustLed: Array<{ study: string, model: IntegrationModel | null, contextModel: string | null, estimand: string | null, effect: number | null, lower: number | null, upper: number | null, confidence: number | null, unit: string, direction: EffectDirection, asStated: string | null, comparator: string | null, period: string | null, note: string | null, grade: EvidenceGrade, source: { publisher: string, title: string } }>, phoneAccessTrustLed: Array<{ study: string, model: IntegrationModel | null, contextModel: string | null, estimand: string | null, effect: number | null, lower: number | null, upper: number | null, confidence: number | null, unit: string, direction: EffectDirection, asStated: string | null, comparator: string | null, period: string | null, note: string | null, grade: EvidenceGrade, source: { publisher: string, title: string } }>, appointmentTrustLed: Array<{ study: string, model: IntegrationModel | null, contextModel: string | null, estimand: string | null, effect: number | null, lower: number | null, upper: number | null, confidence: number | null, unit: string, direction: EffectDirection, asStated: string | null, comparator: string | null, period: string | null, note: string | null, grade: EvidenceGrade, source: { publisher: string, title: string } }>, openingHoursTrustLed: Array<{ study: string, model: IntegrationModel | null, contextModel: string | null, estimand: string | null, effect: number | null, lower: number | null, upper: number | null, confidence: number | null, unit: string, direction: EffectDirection, asStated: string | null, comparator: string | null, period: string | null, note: string | null, grade: EvidenceGrade, source: { publisher: string, title: string } }> };

export type SurveyEffectFragment = { study: string, model: IntegrationModel | null, contextModel: string | null, estimand: string | null, effect: number | null, lower: number | null, upper: number | null, confidence: number | null, unit: string, direction: EffectDirection, asStated: string | null, comparator: string | null, period: string | null, note: string | null, grade: EvidenceGrade, source: { publisher: string, title: string } };

export type DidJoinersDifferBeforehandQueryVariables = Exact<{
  day?: string | null | undefined;
}>;


export type DidJoinersDifferBeforehandQuery = { findings: { nodes: Array<{ valueText: string | null, comparator: string | null, geography: string | null, grade: EvidenceGrade, subject:
        | { __typename: 'Cohort' }
        | { __typename: 'Commissioner' }
        | { __typename: 'Federation' }
        | { __typename: 'Geography' }
        | { __typename: 'OtherOrganisation' }
        | { __typename: 'Person' }
        | { __typename: 'Practice' }
        | { __typename: 'Programme', slug: string, name: string }
        | { __typename: 'Source', title: string }
        | { __typename: 'Trust' }
      , source: { publisher: string, title: string, published: { text: string } | null } }> }, byNetwork: { name: string, coverage: { asOf: string, notDetermined: string | null, certain: { practices: number, practicesWithList: number, meanList: number | null, listDate: string | null }, rest: { practices: number, practicesWithList: number, meanList: number | null } } } | null, byProgramme: { name: string, coverage: { asOf: string, notDetermined: string | null, certain: { practices: number, practicesWithList: number, meanList: number | null, listDate: string | null }, rest: { practices: number, practicesWithList: number, meanList: number | null } } } | null };

export type MeanListsFragment = { name: string, coverage: { asOf: string, notDetermined: string | null, certain: { practices: number, practicesWithList: number, meanList: number | null, listDate: string | null }, rest: { practices: number, practicesWithList: number, meanList: number | null } } };

export type InsideTheBandQueryVariables = Exact<{
  day?: string | null | undefined;
}>;


export type InsideTheBandQuery = { band: { nodes: Array<{ valueText: string | null, geography: string | null, note: string | null, grade: EvidenceGrade, quantity: { min: number | null, max: number | null, bounds: string | null, approximate: boolean, text: string | null } | null, source: { publisher: string, title: string } }> }, networks: { nodes: Array<{ name: string, slug: string, coverage: { asOf: string, notDetermined: string | null, certain: { practices: number, practicesWithList: number, patients: number | null, listDate: string | null } } }> }, federation: { name: string, coverage: { asOf: string, notDetermined: string | null, certain: { practices: number, patients: number | null } }, cohorts: Array<{ label: string, size: number | null, identified: CohortIdentification }> } | null, home: { name: string, coverage: { asOf: string, notDetermined: string | null, certain: { practices: number, patients: number | null } }, cohorts: Array<{ label: string, size: number | null, identified: CohortIdentification }> } | null };

export type UnnamedPracticesFragment = { name: string, coverage: { asOf: string, notDetermined: string | null, certain: { practices: number, patients: number | null } }, cohorts: Array<{ label: string, size: number | null, identified: CohortIdentification }> };

export type AdmissionsAvoidedQueryVariables = Exact<{ [key: string]: never; }>;


export type AdmissionsAvoidedQuery = { admissions: Array<{ study: string, setting: string, effect: number | null, lower: number | null, upper: number | null, unit: string, per: string | null, nPractices: number | null, nPatients: number | null, absolutePerYear: number | null, absoluteUnit: string | null, note: string | null, grade: EvidenceGrade, avoidedPerYear: { value: number, lower: number, upper: number, confidence: number, unit: string, method: string } | null, source: { publisher: string, title: string } }>, readmissions: Array<{ study: string, setting: string, effect: number | null, lower: number | null, upper: number | null, unit: string, per: string | null, nPractices: number | null, nPatients: number | null, absolutePerYear: number | null, absoluteUnit: string | null, note: string | null, grade: EvidenceGrade, avoidedPerYear: { value: number, lower: number, upper: number, confidence: number, unit: string, method: string } | null, source: { publisher: string, title: string } }>, pressRelease: { nodes: Array<{ per: string | null, comparator: string | null, causalWording: CausalWording, note: string | null, grade: EvidenceGrade, subject:
        | { __typename: 'Cohort' }
        | { __typename: 'Commissioner' }
        | { __typename: 'Federation' }
        | { __typename: 'Geography' }
        | { __typename: 'OtherOrganisation' }
        | { __typename: 'Person' }
        | { __typename: 'Practice' }
        | { __typename: 'Programme', slug: string }
        | { __typename: 'Source' }
        | { __typename: 'Trust' }
      , quantity: { value: number | null, min: number | null, max: number | null, unit: string | null, text: string | null } | null, source: { publisher: string, title: string }, conflicts: Array<{ topic: string, kind: ConflictKind, explanation: string }> }> }, savings: { nodes: Array<{ per: string | null, comparator: string | null, causalWording: CausalWording, note: string | null, grade: EvidenceGrade, subject:
        | { __typename: 'Cohort' }
        | { __typename: 'Commissioner' }
        | { __typename: 'Federation' }
        | { __typename: 'Geography' }
        | { __typename: 'OtherOrganisation' }
        | { __typename: 'Person' }
        | { __typename: 'Practice' }
        | { __typename: 'Programme', slug: string }
        | { __typename: 'Source' }
        | { __typename: 'Trust' }
      , quantity: { value: number | null, min: number | null, max: number | null, unit: string | null, text: string | null } | null, source: { publisher: string, title: string }, conflicts: Array<{ topic: string, kind: ConflictKind, explanation: string }> }> } };

export type AvoidedFragment = { study: string, setting: string, effect: number | null, lower: number | null, upper: number | null, unit: string, per: string | null, nPractices: number | null, nPatients: number | null, absolutePerYear: number | null, absoluteUnit: string | null, note: string | null, grade: EvidenceGrade, avoidedPerYear: { value: number, lower: number, upper: number, confidence: number, unit: string, method: string } | null, source: { publisher: string, title: string } };

export type PrintedYieldFragment = { per: string | null, comparator: string | null, causalWording: CausalWording, note: string | null, grade: EvidenceGrade, subject:
    | { __typename: 'Cohort' }
    | { __typename: 'Commissioner' }
    | { __typename: 'Federation' }
    | { __typename: 'Geography' }
    | { __typename: 'OtherOrganisation' }
    | { __typename: 'Person' }
    | { __typename: 'Practice' }
    | { __typename: 'Programme', slug: string }
    | { __typename: 'Source' }
    | { __typename: 'Trust' }
  , quantity: { value: number | null, min: number | null, max: number | null, unit: string | null, text: string | null } | null, source: { publisher: string, title: string }, conflicts: Array<{ topic: string, kind: ConflictKind, explanation: string }> };

export type LeaversCensoredOrKeptQueryVariables = Exact<{ [key: string]: never; }>;


export type LeaversCensoredOrKeptQuery = { programme: { leavers: Array<{ practice: { odsCode: string | null, name: string } | null, from: { text: string, precision: DatePrecision, earliest: string | null, latest: string | null }, provenance: { grade: EvidenceGrade, source: { title: string } } }>, cohorts: Array<{ label: string, size: number | null, identified: CohortIdentification, note: string | null, members: Array<{ certainty: CohortMemberCertainty, practice: { odsCode: string | null, name: string } }> }> } | null, published: Array<{ study: string, method: string, period: string | null, note: string | null, nPractices: number | null }>, censored: { notDetermined: Array<string>, cohorts: Array<{ label: string, practices: number, practiceMonths: number, estimate: { value: number, lower: number, upper: number, unit: string } | null }> }, kept: { notDetermined: Array<string>, cohorts: Array<{ label: string, practices: number, practiceMonths: number, estimate: { value: number, lower: number, upper: number, unit: string } | null }> } };

export type UnderOneRuleFragment = { notDetermined: Array<string>, cohorts: Array<{ label: string, practices: number, practiceMonths: number, estimate: { value: number, lower: number, upper: number, unit: string } | null }> };

export type TrustsThatRunPracticesQueryVariables = Exact<{
  day?: string | null | undefined;
}>;


export type TrustsThatRunPracticesQuery = { england: { name: string, note: string | null, claims: { nodes: Array<{ kind: ClaimKind, metric: string, valueText: string | null, derivation: string | null, note: string | null, grade: EvidenceGrade, quantity: { value: number | null, min: number | null, max: number | null, bounds: string | null, approximate: boolean } | null, asOf: { text: string } | null, date: { text: string } | null, source: { publisher: string, title: string } }> }, coverage: { notDetermined: string | null, stated: Array<{ share: number | null, practices: { value: number | null } }> } } | null, rank: { nodes: Array<{ comparator: string | null, modality: Modality, attribution: Attribution, hedge: string | null, quote: string | null, note: string | null, grade: EvidenceGrade, quantity: { value: number | null } | null, asOf: { text: string } | null, source: { publisher: string, title: string } }> }, wolverhampton: { name: string, practices: { totalCount: number, nodes: Array<{ odsCode: string | null, name: string }> }, programmes: Array<{ slug: string, coverage: { certain: { practices: number, participations: Array<{ note: string | null, practice: { odsCode: string | null } | null, provenance: { grade: EvidenceGrade, source: { title: string } } }> }, possible: { practices: number } } }> } | null };

export type WhoSaidNinePerCentQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoSaidNinePerCentQuery = { claims: { nodes: Array<{ causalWording: CausalWording, attribution: Attribution, hedge: string | null, statedBy: string | null, quote: string | null, comparator: string | null, note: string | null, grade: EvidenceGrade, quantity: { value: number | null, unit: string | null } | null, source: { publisher: string, title: string, declaredInterest: string | null, evidenceDate: { text: string } | null, published: { text: string, earliest: string | null, latest: string | null } | null }, origin: { publisher: string, title: string, access: SourceAccess, declaredInterest: string | null, note: string | null, published: { text: string, earliest: string | null, latest: string | null } | null } | null, supersedes: { quote: string | null } | null, supersededBy: Array<{ quote: string | null }>, conflicts: Array<{ topic: string, kind: ConflictKind, explanation: string, members: Array<{ position: string }> }> }> }, people: { nodes: Array<{ quote: string | null, subject:
        | { name: string, namesAsPrinted: Array<string>, role: string | null, roleAsPrinted: string | null, interest: string | null, organisation:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
           | null }
        | Record<PropertyKey, never>
      , source: { title: string } }> }, evaluation: Array<{ study: string, setting: string, effect: number | null, unit: string, source: { title: string, declaredInterest: string | null } }> };

export type BelievedAndKnownQueryVariables = Exact<{
  day?: string | null | undefined;
  then?: string | null | undefined;
}>;


export type BelievedAndKnownQuery = { believed: { namesThen: { nodes: Array<{ odsCode: string | null, aliases: Array<{ name: string, kind: NameKind, knowledge: Knowledge }> }> }, statements: Array<{ knowledge: Knowledge, stage: ParticipationStage, modality: Modality, practice: { odsCode: string | null, name: string } | null, cohort: { label: string, size: number | null } | null, statedAt: { text: string }, provenance: { source: { publisher: string, title: string } } }>, coverage: { asOf: string, notDetermined: string | null, certain: { practices: number, members: Array<{ odsCode: string | null, name: string }> }, possible: { practices: number, members: Array<{ odsCode: string | null, name: string }> } } } | null, known: { coverage: { asOf: string, notDetermined: string | null, certain: { practices: number, members: Array<{ odsCode: string | null, name: string }> }, possible: { practices: number, members: Array<{ odsCode: string | null, name: string }> } } } | null, practicesRun: { nodes: Array<{ knowledge: Knowledge, metric: string, modality: Modality, quantity: { value: number | null } | null, subject:
        | { __typename: 'Cohort' }
        | { __typename: 'Commissioner', odsCode: string | null }
        | { __typename: 'Federation' }
        | { __typename: 'Geography' }
        | { __typename: 'OtherOrganisation' }
        | { __typename: 'Person' }
        | { __typename: 'Practice' }
        | { __typename: 'Programme', slug: string }
        | { __typename: 'Source' }
        | { __typename: 'Trust' }
      , asOf: { text: string } | null, source: { publisher: string, title: string, published: { text: string, earliest: string | null, latest: string | null } | null } }> }, practicesPlanned: { nodes: Array<{ knowledge: Knowledge, metric: string, modality: Modality, quantity: { value: number | null } | null, subject:
        | { __typename: 'Cohort' }
        | { __typename: 'Commissioner', odsCode: string | null }
        | { __typename: 'Federation' }
        | { __typename: 'Geography' }
        | { __typename: 'OtherOrganisation' }
        | { __typename: 'Person' }
        | { __typename: 'Practice' }
        | { __typename: 'Programme', slug: string }
        | { __typename: 'Source' }
        | { __typename: 'Trust' }
      , asOf: { text: string } | null, source: { publisher: string, title: string, published: { text: string, earliest: string | null, latest: string | null } | null } }> }, practicesInTheCity: { nodes: Array<{ knowledge: Knowledge, metric: string, modality: Modality, quantity: { value: number | null } | null, subject:
        | { __typename: 'Cohort' }
        | { __typename: 'Commissioner', odsCode: string | null }
        | { __typename: 'Federation' }
        | { __typename: 'Geography' }
        | { __typename: 'OtherOrganisation' }
        | { __typename: 'Person' }
        | { __typename: 'Practice' }
        | { __typename: 'Programme', slug: string }
        | { __typename: 'Source' }
        | { __typename: 'Trust' }
      , asOf: { text: string } | null, source: { publisher: string, title: string, published: { text: string, earliest: string | null, latest: string | null } | null } }> } };

export type NamedOnTheDayFragment = { coverage: { asOf: string, notDetermined: string | null, certain: { practices: number, members: Array<{ odsCode: string | null, name: string }> }, possible: { practices: number, members: Array<{ odsCode: string | null, name: string }> } } };

export type CountThenFragment = { knowledge: Knowledge, metric: string, modality: Modality, quantity: { value: number | null } | null, subject:
    | { __typename: 'Cohort' }
    | { __typename: 'Commissioner', odsCode: string | null }
    | { __typename: 'Federation' }
    | { __typename: 'Geography' }
    | { __typename: 'OtherOrganisation' }
    | { __typename: 'Person' }
    | { __typename: 'Practice' }
    | { __typename: 'Programme', slug: string }
    | { __typename: 'Source' }
    | { __typename: 'Trust' }
  , asOf: { text: string } | null, source: { publisher: string, title: string, published: { text: string, earliest: string | null, latest: string | null } | null } };

export type CoverageOnADayQueryVariables = Exact<{ [key: string]: never; }>;


export type CoverageOnADayQuery = { programme: { name: string, coverage: { notDetermined: string | null, certain: { practices: number, ofPractices: number | null, share: number | null, denominatorBasis: string | null }, possible: { practices: number, ofPractices: number | null, share: number | null }, stated: Array<{ share: number | null, modality: Modality, isMisreading: boolean, practices: { value: number | null }, ofPractices: { value: number | null } | null }> } } | null };

export type InventedCityQueryVariables = Exact<{ [key: string]: never; }>;


export type InventedCityQuery = { before: { metric: { name: string, isSimulated: boolean }, cohorts: Array<{ label: string, practices: number, leads: number, practiceMonths: number, estimate: { value: number, lower: number, upper: number, confidence: number, unit: string } | null }>, contrasts: Array<{ cohort: string, reference: string, p: number | null, q: number | null, clusterRobustRatio: { value: number, lower: number, upper: number } | null }>, population: { excluded: Array<{ reason: ExclusionReason, practices: number, practiceMonths: number }> }, caveats: Array<{ code: CaveatCode, sentence: string }> }, since: { metric: { name: string, isSimulated: boolean }, cohorts: Array<{ label: string, practices: number, leads: number, practiceMonths: number, estimate: { value: number, lower: number, upper: number, confidence: number, unit: string } | null }>, contrasts: Array<{ cohort: string, reference: string, p: number | null, q: number | null, clusterRobustRatio: { value: number, lower: number, upper: number } | null }>, population: { excluded: Array<{ reason: ExclusionReason, practices: number, practiceMonths: number }> }, caveats: Array<{ code: CaveatCode, sentence: string }> } };

export type CityFragment = { metric: { name: string, isSimulated: boolean }, cohorts: Array<{ label: string, practices: number, leads: number, practiceMonths: number, estimate: { value: number, lower: number, upper: number, confidence: number, unit: string } | null }>, contrasts: Array<{ cohort: string, reference: string, p: number | null, q: number | null, clusterRobustRatio: { value: number, lower: number, upper: number } | null }>, population: { excluded: Array<{ reason: ExclusionReason, practices: number, practiceMonths: number }> }, caveats: Array<{ code: CaveatCode, sentence: string }> };

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
export const PrintedShareFragmentDoc = new TypedDocumentString(`
    fragment PrintedShare on Claim {
  metric
  quantity {
    value
    max
    bounds
    text
    unit
  }
  modality
  hedge
  quote
  derivation
  asOf {
    text
  }
  grade
  source {
    publisher
    title
  }
  conflicts {
    topic
    kind
    isContradiction
    explanation
  }
}
    `, {"fragmentName":"PrintedShare"}) as unknown as TypedDocumentString<PrintedShareFragment, unknown>;
export const NamedShareFragmentDoc = new TypedDocumentString(`
    fragment NamedShare on CoverageCount {
  practices
  practicesInShare
  ofPractices
  share
  denominatorBasis
}
    `, {"fragmentName":"NamedShare"}) as unknown as TypedDocumentString<NamedShareFragment, unknown>;
export const PatientShareFragmentDoc = new TypedDocumentString(`
    fragment PatientShare on Programme {
  name
  coverage {
    asOf
    certain {
      practices
      practicesWithList
      listDate
      patients
      ofPatients
      patientShare
      members {
        odsCode
        name
      }
    }
    notDetermined
  }
}
    `, {"fragmentName":"PatientShare"}) as unknown as TypedDocumentString<PatientShareFragment, unknown>;
export const NetworkOfPracticeFragmentDoc = new TypedDocumentString(`
    fragment NetworkOfPractice on Practice {
  name
  network {
    odsCode
    name
  }
}
    `, {"fragmentName":"NetworkOfPractice"}) as unknown as TypedDocumentString<NetworkOfPracticeFragment, unknown>;
export const OutcomeByStudyFragmentDoc = new TypedDocumentString(`
    fragment OutcomeByStudy on PublishedEffect {
  study
  setting
  direction
  asStated
  effect
  lower
  upper
  confidence
  unit
  per
  pAsPrinted
  comparator
  period
  note
  grade
  source {
    publisher
    title
  }
  conflicts {
    topic
    kind
    explanation
  }
}
    `, {"fragmentName":"OutcomeByStudy"}) as unknown as TypedDocumentString<OutcomeByStudyFragment, unknown>;
export const SurveyEffectFragmentDoc = new TypedDocumentString(`
    fragment SurveyEffect on PublishedEffect {
  study
  model
  contextModel
  estimand
  effect
  lower
  upper
  confidence
  unit
  direction
  asStated
  comparator
  period
  note
  grade
  source {
    publisher
    title
  }
}
    `, {"fragmentName":"SurveyEffect"}) as unknown as TypedDocumentString<SurveyEffectFragment, unknown>;
export const MeanListsFragmentDoc = new TypedDocumentString(`
    fragment MeanLists on Programme {
  name
  coverage {
    asOf
    certain {
      practices
      practicesWithList
      meanList
      listDate
    }
    rest {
      practices
      practicesWithList
      meanList
    }
    notDetermined
  }
}
    `, {"fragmentName":"MeanLists"}) as unknown as TypedDocumentString<MeanListsFragment, unknown>;
export const UnnamedPracticesFragmentDoc = new TypedDocumentString(`
    fragment UnnamedPractices on Programme {
  name
  coverage {
    asOf
    certain {
      practices
      patients
    }
    notDetermined
  }
  cohorts {
    label
    size
    identified
  }
}
    `, {"fragmentName":"UnnamedPractices"}) as unknown as TypedDocumentString<UnnamedPracticesFragment, unknown>;
export const AvoidedFragmentDoc = new TypedDocumentString(`
    fragment Avoided on PublishedEffect {
  study
  setting
  effect
  lower
  upper
  unit
  per
  nPractices
  nPatients
  absolutePerYear
  absoluteUnit
  avoidedPerYear {
    value
    lower
    upper
    confidence
    unit
    method
  }
  note
  grade
  source {
    publisher
    title
  }
}
    `, {"fragmentName":"Avoided"}) as unknown as TypedDocumentString<AvoidedFragment, unknown>;
export const PrintedYieldFragmentDoc = new TypedDocumentString(`
    fragment PrintedYield on Claim {
  subject {
    __typename
    ... on Programme {
      slug
    }
  }
  quantity {
    value
    min
    max
    unit
    text
  }
  per
  comparator
  causalWording
  note
  grade
  source {
    publisher
    title
  }
  conflicts {
    topic
    kind
    explanation
  }
}
    `, {"fragmentName":"PrintedYield"}) as unknown as TypedDocumentString<PrintedYieldFragment, unknown>;
export const UnderOneRuleFragmentDoc = new TypedDocumentString(`
    fragment UnderOneRule on Comparison {
  cohorts {
    label
    practices
    practiceMonths
    estimate {
      value
      lower
      upper
      unit
    }
  }
  notDetermined
}
    `, {"fragmentName":"UnderOneRule"}) as unknown as TypedDocumentString<UnderOneRuleFragment, unknown>;
export const NamedOnTheDayFragmentDoc = new TypedDocumentString(`
    fragment NamedOnTheDay on Programme {
  coverage {
    asOf
    certain {
      practices
      members {
        odsCode
        name
      }
    }
    possible {
      practices
      members {
        odsCode
        name
      }
    }
    notDetermined
  }
}
    `, {"fragmentName":"NamedOnTheDay"}) as unknown as TypedDocumentString<NamedOnTheDayFragment, unknown>;
export const CountThenFragmentDoc = new TypedDocumentString(`
    fragment CountThen on Claim {
  knowledge
  metric
  quantity {
    value
  }
  subject {
    __typename
    ... on Programme {
      slug
    }
    ... on Commissioner {
      odsCode
    }
  }
  modality
  asOf {
    text
  }
  source {
    publisher
    title
    published {
      text
      earliest
      latest
    }
  }
}
    `, {"fragmentName":"CountThen"}) as unknown as TypedDocumentString<CountThenFragment, unknown>;
export const CityFragmentDoc = new TypedDocumentString(`
    fragment City on Comparison {
  metric {
    name
    isSimulated
  }
  cohorts {
    label
    practices
    leads
    practiceMonths
    estimate {
      value
      lower
      upper
      confidence
      unit
    }
  }
  contrasts {
    cohort
    reference
    clusterRobustRatio {
      value
      lower
      upper
    }
    p
    q
  }
  population {
    excluded {
      reason
      practices
      practiceMonths
    }
  }
  caveats {
    code
    sentence
  }
}
    `, {"fragmentName":"City"}) as unknown as TypedDocumentString<CityFragment, unknown>;
export const ShareOfPracticesDocument = new TypedDocumentString(`
    query ShareOfPractices($day: Date = "2018-07-31") {
  programme(slug: "RWT-VI", asOf: $day) {
    name
    lead {
      name
    }
    coverage {
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
        claims {
          ...PrintedShare
        }
      }
      certain {
        ...NamedShare
      }
      possible {
        ...NamedShare
      }
      notDetermined
    }
    ifTheyJoined: coverage(including: [JOINED, DUE_DILIGENCE]) {
      certain {
        practices
        share
      }
      notDetermined
    }
    commissioner {
      name
      activePractices {
        value
        definition
        provenance {
          grade
          source {
            title
          }
        }
      }
    }
  }
}
    fragment PrintedShare on Claim {
  metric
  quantity {
    value
    max
    bounds
    text
    unit
  }
  modality
  hedge
  quote
  derivation
  asOf {
    text
  }
  grade
  source {
    publisher
    title
  }
  conflicts {
    topic
    kind
    isContradiction
    explanation
  }
}
fragment NamedShare on CoverageCount {
  practices
  practicesInShare
  ofPractices
  share
  denominatorBasis
}`) as unknown as TypedDocumentString<ShareOfPracticesQuery, ShareOfPracticesQueryVariables>;
export const ShareOfPatientsDocument = new TypedDocumentString(`
    query ShareOfPatients($day: Date = "2021-01-01", $knownBy: DateTime = "2022-03-02T00:00:00Z") {
  byProgramme: programme(slug: "RWT-VI", asOf: $day) {
    ...PatientShare
  }
  byNetwork: programme(slug: "PCN-U20454", asOf: $day) {
    ...PatientShare
  }
  byProgrammeAsKnownThen: programme(
    slug: "RWT-VI"
    asOf: $day
    asKnownAt: $knownBy
  ) {
    ...PatientShare
  }
  byNetworkAsKnownThen: programme(
    slug: "PCN-U20454"
    asOf: $day
    asKnownAt: $knownBy
  ) {
    ...PatientShare
  }
  inJuly2018: programme(slug: "RWT-VI", asOf: "2018-07-31") {
    ...PatientShare
  }
  proxy: relations(predicate: LABELLED_PROXY_FOR, subject: "U20454") {
    subject {
      name
    }
    object {
      name
    }
    note
    provenance {
      grade
    }
  }
  oxleyKnownIn2019: practice(
    odsCode: "M92014"
    asOf: $day
    asKnownAt: "2019-12-31T00:00:00Z"
  ) {
    ...NetworkOfPractice
  }
  oxleyKnownIn2022: practice(odsCode: "M92014", asOf: $day, asKnownAt: $knownBy) {
    ...NetworkOfPractice
  }
  oxleyKnownIn2023: practice(
    odsCode: "M92014"
    asOf: $day
    asKnownAt: "2023-02-10T00:00:00Z"
  ) {
    ...NetworkOfPractice
  }
  oxleyKnownIn2025: practice(
    odsCode: "M92014"
    asOf: $day
    asKnownAt: "2025-02-01T00:00:00Z"
  ) {
    ...NetworkOfPractice
  }
  corrections: claims(where: {metric: "PCN_MEMBERSHIP"}) {
    nodes {
      valueText
      asOf {
        text
      }
      source {
        title
      }
      conflicts {
        topic
        kind
        explanation
        why
      }
    }
  }
  printedIn2016: claims(
    where: {metric: "PATIENTS_COVERED", aboutFrom: "2016-01-01", aboutTo: "2017-01-01"}
  ) {
    nodes {
      quantity {
        value
        min
        max
        bounds
        approximate
        text
      }
      modality
      hedge
      quote
      note
      grade
      source {
        publisher
        title
      }
    }
  }
}
    fragment PatientShare on Programme {
  name
  coverage {
    asOf
    certain {
      practices
      practicesWithList
      listDate
      patients
      ofPatients
      patientShare
      members {
        odsCode
        name
      }
    }
    notDetermined
  }
}
fragment NetworkOfPractice on Practice {
  name
  network {
    odsCode
    name
  }
}`) as unknown as TypedDocumentString<ShareOfPatientsQuery, ShareOfPatientsQueryVariables>;
export const PracticesOnADayDocument = new TypedDocumentString(`
    query PracticesOnADay($day: Date = "2018-07-31", $countsFrom: Date = "2018-07-01", $countsTo: Date = "2018-11-01") {
  programme(slug: "RWT-VI", asOf: $day) {
    name
    coverage {
      asOf
      certain {
        practices
        members {
          odsCode
          name
        }
      }
      possible {
        practices
        participations {
          practice {
            odsCode
            name
          }
          from {
            text
            earliest
            latest
          }
          endedBy {
            from {
              text
            }
          }
          modality
          note
          provenance {
            grade
            source {
              title
            }
          }
        }
      }
      stated {
        practices {
          value
        }
        modality
        isMisreading
        claims {
          source {
            title
          }
        }
      }
      notDetermined
    }
  }
  counts: claims(
    where: {metric: "PRACTICES_IN_PROGRAMME", aboutFrom: $countsFrom, aboutTo: $countsTo}
  ) {
    nodes {
      quantity {
        value
      }
      modality
      asOf {
        text
      }
      quote
      derivation
      note
      source {
        publisher
        title
      }
      conflicts {
        topic
        kind
        isContradiction
        explanation
        why
        preferred {
          ... on Claim {
            quantity {
              value
              max
            }
            source {
              title
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PracticesOnADayQuery, PracticesOnADayQueryVariables>;
export const WhoJoinedAndLeftDocument = new TypedDocumentString(`
    query WhoJoinedAndLeft {
  programme(slug: "RWT-VI", asOf: "2023-06-30") {
    name
    joined: participations(allTime: true, preferred: true, stages: [JOINED]) {
      practice {
        odsCode
        name
        aliases {
          name
          kind
        }
        status
        listBy2021: listSize(on: "2021-01-01") {
          patients
          asOf {
            text
          }
        }
        contractSeen: contract {
          type
          asSeen {
            text
          }
          holder {
            name
          }
          operator {
            name
          }
          provenance {
            source {
              title
            }
          }
        }
        contractBefore: contract(asOf: "2016-05-31") {
          type
        }
      }
      from {
        text
        precision
        earliest
        latest
      }
      to {
        text
        earliest
        latest
      }
      modality
      note
      provenance {
        grade
        source {
          title
        }
      }
    }
    left: participations(allTime: true, preferred: true, stages: [LEFT]) {
      practice {
        odsCode
        name
        aliases {
          name
          kind
        }
        participations(preferred: true) {
          stage
          programme {
            name
            model
          }
          from {
            text
          }
          to {
            text
          }
          provenance {
            grade
          }
        }
      }
      from {
        text
        precision
        earliest
        latest
      }
      note
      provenance {
        grade
        source {
          title
        }
      }
    }
  }
  absorbed: relations(predicate: ABSORBED_BY) {
    subject {
      odsCode
      name
    }
    object {
      odsCode
      name
    }
    from {
      earliest
      latest
    }
    note
    provenance {
      grade
      source {
        title
      }
    }
  }
  contracts: claims(where: {metric: "CONTRACT_TYPE"}) {
    nodes {
      subject {
        __typename
        ... on Practice {
          name
          odsCode
        }
        ... on Programme {
          slug
        }
        ... on OtherOrganisation {
          slug
        }
      }
      valueText
      asOf {
        text
      }
      source {
        title
        published {
          text
        }
      }
      grade
    }
  }
}
    `) as unknown as TypedDocumentString<WhoJoinedAndLeftQuery, WhoJoinedAndLeftQueryVariables>;
export const HowManyOfTheEightJoinedDocument = new TypedDocumentString(`
    query HowManyOfTheEightJoined($day: Date = "2021-03-31") {
  programme(slug: "RWT-VI", asOf: "2018-07-31") {
    eight: participations(preferred: true, stages: [DUE_DILIGENCE]) {
      stage
      attribution
      note
      cohort {
        label
        size
        identified
        members {
          practice {
            name
          }
        }
        joined(asOf: $day) {
          value
          min
          max
          bounds
        }
        notDetermined(asOf: $day)
      }
      provenance {
        grade
        source {
          title
        }
      }
    }
    running: coverage {
      stated {
        practices {
          value
        }
        modality
        isMisreading
      }
    }
    everNamed: participations(allTime: true, preferred: true, stages: [JOINED]) {
      practice {
        odsCode
        name
      }
      from {
        earliest
        latest
      }
      endedBy {
        from {
          text
          earliest
          latest
        }
      }
    }
  }
  mostOfAnyTrust: claims(where: {metric: "PRACTICES_PER_TRUST"}) {
    nodes {
      quantity {
        value
        min
        max
        bounds
      }
      asOf {
        text
      }
      note
      grade
      source {
        title
      }
      conflicts {
        topic
        kind
        explanation
        why
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HowManyOfTheEightJoinedQuery, HowManyOfTheEightJoinedQueryVariables>;
export const EmergencyAdmissionsByModelDocument = new TypedDocumentString(`
    query EmergencyAdmissionsByModel {
  trustLed: publishedEffects(
    metric: "EMERGENCY_ADMISSIONS"
    model: TRUST_LED_INTEGRATION
  ) {
    study
    setting
    estimand
    effect
    lower
    upper
    confidence
    unit
    per
    pAsPrinted
    comparator
    nPractices
    nPatients
    converted(per: 1000, every: YEAR) {
      value
      lower
      upper
      confidence
      unit
      method
    }
    grade
    source {
      publisher
      title
      declaredInterest
    }
  }
  primaryCareHomes: publishedEffects(
    metric: "EMERGENCY_ADMISSIONS"
    model: PRIMARY_CARE_HOME
  ) {
    study
    effect
  }
  inNoModel: publishedEffects(metric: "EMERGENCY_ADMISSIONS", model: INDEPENDENT) {
    study
    effect
  }
  observed: compareModels(
    asOf: "2020-03-01"
    input: {metric: "EMERGENCY_ADMISSIONS", from: "2014-04-01", to: "2020-03-01", cohorts: [{label: "the trust's programme", programme: "RWT-VI"}, {label: "the primary care home", programme: "WTH-PCH"}, {label: "other practices of the city", where: {commissioner: "06A"}}]}
  ) {
    cohorts {
      label
      practices
      estimate {
        value
        lower
        upper
        unit
      }
    }
    notDetermined
    caveats {
      code
      sentence
    }
  }
}
    `) as unknown as TypedDocumentString<EmergencyAdmissionsByModelQuery, EmergencyAdmissionsByModelQueryVariables>;
export const NinePerCentBesideStudiesDocument = new TypedDocumentString(`
    query NinePerCentBesideStudies {
  claims(where: {metric: "EMERGENCY_ADMISSIONS"}) {
    nodes {
      quantity {
        value
        unit
      }
      per
      causalWording
      comparator
      period {
        text
      }
      modality
      attribution
      hedge
      quote
      note
      grade
      source {
        publisher
        title
      }
      origin {
        publisher
        access
      }
      conflicts {
        topic
        kind
        isContradiction
        explanation
        members {
          position
        }
      }
    }
  }
  studies: publishedEffects(
    metric: "EMERGENCY_ADMISSIONS"
    model: TRUST_LED_INTEGRATION
  ) {
    study
    setting
    method
    estimand
    comparator
    effect
    lower
    upper
    confidence
    unit
    per
    pAsPrinted
    asStated
    grade
    source {
      publisher
      title
    }
    conflicts {
      topic
      kind
    }
  }
}
    `) as unknown as TypedDocumentString<NinePerCentBesideStudiesQuery, NinePerCentBesideStudiesQueryVariables>;
export const BestAndWorstPracticesDocument = new TypedDocumentString(`
    query BestAndWorstPractices {
  comparison: compareModels(
    asOf: "2020-03-01"
    input: {metric: "EMERGENCY_ADMISSIONS", from: "2016-06-01", to: "2020-03-01", cohorts: [{label: "the trust's programme", programme: "RWT-VI"}, {label: "other practices of the city", where: {commissioner: "06A"}}]}
  ) {
    metric {
      name
      definition
      observationCount
    }
    notDetermined
    funnel {
      ... on Funnel {
        unit
        target
        points {
          odsCode
          value
          position
        }
      }
      ... on NotEstimable {
        reason
        explanation
        needed
      }
    }
    population {
      practices
      practiceMonths
    }
    caveats {
      code
      sentence
    }
  }
  smallestLists: practices(
    asOf: "2021-01-01"
    where: {commissioner: "06A", status: [ACTIVE]}
    orderBy: LIST_SIZE_ASC
    first: 5
  ) {
    nodes {
      odsCode
      name
      listSize {
        patients
        asOf {
          text
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BestAndWorstPracticesQuery, BestAndWorstPracticesQueryVariables>;
export const DoesTheEffectSurviveDocument = new TypedDocumentString(`
    query DoesTheEffectSurvive {
  published: publishedEffects(
    metric: "EMERGENCY_ADMISSIONS"
    model: TRUST_LED_INTEGRATION
  ) {
    study
    method
    estimand
    comparator
    period
    effect
    lower
    upper
    note
    source {
      title
      access
      declaredInterest
    }
  }
  computed: compareModels(
    asOf: "2020-03-01"
    input: {metric: "EMERGENCY_ADMISSIONS", from: "2014-04-01", to: "2020-03-01", cohorts: [{label: "the trust's programme", programme: "RWT-VI"}, {label: "other practices of the city", where: {commissioner: "06A"}}]}
  ) {
    effect(method: SYNTHETIC_CONTROL) {
      ... on TreatmentEffect {
        estimate {
          value
          lower
          upper
          unit
        }
        permutationP
        donorsUsed
      }
      ... on NotEstimable {
        reason
        explanation
        needed
      }
    }
    notDetermined
  }
  findings: claims(where: {kind: FINDING}) {
    nodes {
      valueText
      note
      grade
      source {
        title
        access
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DoesTheEffectSurviveQuery, DoesTheEffectSurviveQueryVariables>;
export const MethodsSideBySideDocument = new TypedDocumentString(`
    query MethodsSideBySide {
  computed: compareModels(
    asOf: "2020-03-01"
    input: {metric: "EMERGENCY_ADMISSIONS", from: "2014-04-01", to: "2020-03-01", cohorts: [{label: "the trust's programme", programme: "RWT-VI"}, {label: "other practices of the city", where: {commissioner: "06A"}}]}
  ) {
    effects(
      methods: [SYNTHETIC_CONTROL, GENERALISED_SYNTHETIC_CONTROL, DIFFERENCE_IN_DIFFERENCES]
    ) {
      ... on TreatmentEffect {
        method
        estimate {
          value
          lower
          upper
          unit
        }
        permutationP
      }
      ... on NotEstimable {
        reason
        explanation
        needed
      }
    }
    notDetermined
  }
  published: publishedEffects(metric: "AE_ATTENDANCES") {
    study
    setting
    method
    comparator
    effect
    unit
    direction
    asStated
    note
    grade
  }
  findings: claims(where: {kind: FINDING}) {
    nodes {
      valueText
      grade
      source {
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MethodsSideBySideQuery, MethodsSideBySideQueryVariables>;
export const AttendancesAndAdmissionsDocument = new TypedDocumentString(`
    query AttendancesAndAdmissions {
  attendances: publishedEffects(
    metric: "AE_ATTENDANCES"
    model: TRUST_LED_INTEGRATION
  ) {
    ...OutcomeByStudy
  }
  admissions: publishedEffects(
    metric: "EMERGENCY_ADMISSIONS"
    model: TRUST_LED_INTEGRATION
  ) {
    ...OutcomeByStudy
  }
}
    fragment OutcomeByStudy on PublishedEffect {
  study
  setting
  direction
  asStated
  effect
  lower
  upper
  confidence
  unit
  per
  pAsPrinted
  comparator
  period
  note
  grade
  source {
    publisher
    title
  }
  conflicts {
    topic
    kind
    explanation
  }
}`) as unknown as TypedDocumentString<AttendancesAndAdmissionsQuery, AttendancesAndAdmissionsQueryVariables>;
export const AmbulatoryCareSensitiveAdmissionsDocument = new TypedDocumentString(`
    query AmbulatoryCareSensitiveAdmissions {
  outcomeMetric(code: "ACSC_ADMISSIONS") {
    name
    definition
    observationCount
  }
  publishedEffects(metric: "ACSC_ADMISSIONS") {
    study
    setting
    model
    direction
    asStated
    effect
    lower
    upper
    method
    comparator
    period
    note
    grade
    source {
      publisher
      title
    }
  }
}
    `) as unknown as TypedDocumentString<AmbulatoryCareSensitiveAdmissionsQuery, AmbulatoryCareSensitiveAdmissionsQueryVariables>;
export const PatientExperienceDocument = new TypedDocumentString(`
    query PatientExperience {
  continuity: publishedEffects(metric: "GPPS_CONTINUITY") {
    ...SurveyEffect
  }
  phoneAccess: publishedEffects(metric: "GPPS_PHONE_ACCESS") {
    ...SurveyEffect
  }
  appointment: publishedEffects(metric: "GPPS_APPOINTMENT") {
    ...SurveyEffect
  }
  openingHours: publishedEffects(metric: "GPPS_OPENING_HOURS") {
    ...SurveyEffect
  }
  continuityTrustLed: publishedEffects(
    metric: "GPPS_CONTINUITY"
    model: TRUST_LED_INTEGRATION
  ) {
    ...SurveyEffect
  }
  phoneAccessTrustLed: publishedEffects(
    metric: "GPPS_PHONE_ACCESS"
    model: TRUST_LED_INTEGRATION
  ) {
    ...SurveyEffect
  }
  appointmentTrustLed: publishedEffects(
    metric: "GPPS_APPOINTMENT"
    model: TRUST_LED_INTEGRATION
  ) {
    ...SurveyEffect
  }
  openingHoursTrustLed: publishedEffects(
    metric: "GPPS_OPENING_HOURS"
    model: TRUST_LED_INTEGRATION
  ) {
    ...SurveyEffect
  }
}
    fragment SurveyEffect on PublishedEffect {
  study
  model
  contextModel
  estimand
  effect
  lower
  upper
  confidence
  unit
  direction
  asStated
  comparator
  period
  note
  grade
  source {
    publisher
    title
  }
}`) as unknown as TypedDocumentString<PatientExperienceQuery, PatientExperienceQueryVariables>;
export const DidJoinersDifferBeforehandDocument = new TypedDocumentString(`
    query DidJoinersDifferBeforehand($day: Date = "2021-01-01") {
  findings: claims(where: {metric: "FINDING"}) {
    nodes {
      subject {
        __typename
        ... on Programme {
          slug
          name
        }
        ... on Source {
          title
        }
      }
      valueText
      comparator
      geography
      grade
      source {
        publisher
        title
        published {
          text
        }
      }
    }
  }
  byNetwork: programme(slug: "PCN-U20454", asOf: $day) {
    ...MeanLists
  }
  byProgramme: programme(slug: "RWT-VI", asOf: $day) {
    ...MeanLists
  }
}
    fragment MeanLists on Programme {
  name
  coverage {
    asOf
    certain {
      practices
      practicesWithList
      meanList
      listDate
    }
    rest {
      practices
      practicesWithList
      meanList
    }
    notDetermined
  }
}`) as unknown as TypedDocumentString<DidJoinersDifferBeforehandQuery, DidJoinersDifferBeforehandQueryVariables>;
export const InsideTheBandDocument = new TypedDocumentString(`
    query InsideTheBand($day: Date = "2021-01-01") {
  band: claims(where: {metric: "MODEL_POPULATION"}) {
    nodes {
      quantity {
        min
        max
        bounds
        approximate
        text
      }
      valueText
      geography
      note
      grade
      source {
        publisher
        title
      }
    }
  }
  networks: programmes(model: PRIMARY_CARE_NETWORK, asOf: $day) {
    nodes {
      name
      slug
      coverage {
        asOf
        certain {
          practices
          practicesWithList
          patients
          listDate
        }
        notDetermined
      }
    }
  }
  federation: programme(slug: "WTH-FED", asOf: "2016-12-31") {
    ...UnnamedPractices
  }
  home: programme(slug: "WTH-PCH", asOf: "2016-12-31") {
    ...UnnamedPractices
  }
}
    fragment UnnamedPractices on Programme {
  name
  coverage {
    asOf
    certain {
      practices
      patients
    }
    notDetermined
  }
  cohorts {
    label
    size
    identified
  }
}`) as unknown as TypedDocumentString<InsideTheBandQuery, InsideTheBandQueryVariables>;
export const AdmissionsAvoidedDocument = new TypedDocumentString(`
    query AdmissionsAvoided {
  admissions: publishedEffects(
    metric: "EMERGENCY_ADMISSIONS"
    model: TRUST_LED_INTEGRATION
  ) {
    ...Avoided
  }
  readmissions: publishedEffects(
    metric: "READMISSIONS"
    model: TRUST_LED_INTEGRATION
  ) {
    ...Avoided
  }
  pressRelease: claims(
    where: {metric: "EMERGENCY_ADMISSIONS", modality: ESTIMATE}
  ) {
    nodes {
      ...PrintedYield
    }
  }
  savings: claims(where: {metric: "SAVING", modality: ESTIMATE}) {
    nodes {
      ...PrintedYield
    }
  }
}
    fragment Avoided on PublishedEffect {
  study
  setting
  effect
  lower
  upper
  unit
  per
  nPractices
  nPatients
  absolutePerYear
  absoluteUnit
  avoidedPerYear {
    value
    lower
    upper
    confidence
    unit
    method
  }
  note
  grade
  source {
    publisher
    title
  }
}
fragment PrintedYield on Claim {
  subject {
    __typename
    ... on Programme {
      slug
    }
  }
  quantity {
    value
    min
    max
    unit
    text
  }
  per
  comparator
  causalWording
  note
  grade
  source {
    publisher
    title
  }
  conflicts {
    topic
    kind
    explanation
  }
}`) as unknown as TypedDocumentString<AdmissionsAvoidedQuery, AdmissionsAvoidedQueryVariables>;
export const LeaversCensoredOrKeptDocument = new TypedDocumentString(`
    query LeaversCensoredOrKept {
  programme(slug: "RWT-VI", asOf: "2023-06-30") {
    leavers: participations(allTime: true, preferred: true, stages: [LEFT]) {
      practice {
        odsCode
        name
      }
      from {
        text
        precision
        earliest
        latest
      }
      provenance {
        grade
        source {
          title
        }
      }
    }
    cohorts {
      label
      size
      identified
      note
      members {
        certainty
        practice {
          odsCode
          name
        }
      }
    }
  }
  published: publishedEffects(
    metric: "EMERGENCY_ADMISSIONS"
    model: TRUST_LED_INTEGRATION
  ) {
    study
    method
    period
    note
    nPractices
  }
  censored: compareModels(
    asOf: "2020-03-01"
    input: {metric: "EMERGENCY_ADMISSIONS", from: "2014-04-01", to: "2020-03-01", leavers: CENSORED, cohorts: [{label: "the trust's programme", programme: "RWT-VI"}, {label: "other practices of the city", where: {commissioner: "06A"}}]}
  ) {
    ...UnderOneRule
  }
  kept: compareModels(
    asOf: "2020-03-01"
    input: {metric: "EMERGENCY_ADMISSIONS", from: "2014-04-01", to: "2020-03-01", leavers: KEPT, cohorts: [{label: "the trust's programme", programme: "RWT-VI"}, {label: "other practices of the city", where: {commissioner: "06A"}}]}
  ) {
    ...UnderOneRule
  }
}
    fragment UnderOneRule on Comparison {
  cohorts {
    label
    practices
    practiceMonths
    estimate {
      value
      lower
      upper
      unit
    }
  }
  notDetermined
}`) as unknown as TypedDocumentString<LeaversCensoredOrKeptQuery, LeaversCensoredOrKeptQueryVariables>;
export const TrustsThatRunPracticesDocument = new TypedDocumentString(`
    query TrustsThatRunPractices($day: Date = "2021-03-31") {
  england: programme(slug: "EN-VI", asOf: $day) {
    name
    note
    claims {
      nodes {
        kind
        metric
        quantity {
          value
          min
          max
          bounds
          approximate
        }
        valueText
        asOf {
          text
        }
        date {
          text
        }
        derivation
        note
        grade
        source {
          publisher
          title
        }
      }
    }
    coverage {
      stated {
        practices {
          value
        }
        share
      }
      notDetermined
    }
  }
  rank: claims(where: {kind: RANK}) {
    nodes {
      quantity {
        value
      }
      comparator
      modality
      attribution
      hedge
      quote
      note
      asOf {
        text
      }
      grade
      source {
        publisher
        title
      }
    }
  }
  wolverhampton: trust(odsCode: "RL4", asOf: $day) {
    name
    practices {
      totalCount
      nodes {
        odsCode
        name
      }
    }
    programmes {
      slug
      coverage {
        certain {
          practices
          participations {
            practice {
              odsCode
            }
            note
            provenance {
              grade
              source {
                title
              }
            }
          }
        }
        possible {
          practices
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TrustsThatRunPracticesQuery, TrustsThatRunPracticesQueryVariables>;
export const WhoSaidNinePerCentDocument = new TypedDocumentString(`
    query WhoSaidNinePerCent {
  claims(where: {metric: "EMERGENCY_ADMISSIONS", modality: ACTUAL}) {
    nodes {
      quantity {
        value
        unit
      }
      causalWording
      attribution
      hedge
      statedBy
      quote
      comparator
      note
      grade
      source {
        publisher
        title
        evidenceDate {
          text
        }
        published {
          text
          earliest
          latest
        }
        declaredInterest
      }
      origin {
        publisher
        title
        access
        published {
          text
          earliest
          latest
        }
        declaredInterest
        note
      }
      supersedes {
        quote
      }
      supersededBy {
        quote
      }
      conflicts {
        topic
        kind
        explanation
        members {
          position
        }
      }
    }
  }
  people: claims(where: {metric: "ROLE"}) {
    nodes {
      subject {
        ... on Person {
          name
          namesAsPrinted
          role
          roleAsPrinted
          interest
          organisation {
            name
          }
        }
      }
      quote
      source {
        title
      }
    }
  }
  evaluation: publishedEffects(
    metric: "EMERGENCY_ADMISSIONS"
    model: TRUST_LED_INTEGRATION
  ) {
    study
    setting
    effect
    unit
    source {
      title
      declaredInterest
    }
  }
}
    `) as unknown as TypedDocumentString<WhoSaidNinePerCentQuery, WhoSaidNinePerCentQueryVariables>;
export const BelievedAndKnownDocument = new TypedDocumentString(`
    query BelievedAndKnown($day: Date = "2018-08-01", $then: DateTime = "2018-08-01T00:00:00Z") {
  believed: programme(slug: "RWT-VI", asOf: $day, asKnownAt: $then) {
    ...NamedOnTheDay
    namesThen: practices {
      nodes {
        odsCode
        aliases {
          name
          kind
          knowledge
        }
      }
    }
    statements: participations(
      allTime: true
      stages: [JOINED, DUE_DILIGENCE, IN_TALKS]
    ) {
      knowledge
      stage
      modality
      practice {
        odsCode
        name
      }
      cohort {
        label
        size
      }
      statedAt {
        text
      }
      provenance {
        source {
          publisher
          title
        }
      }
    }
  }
  known: programme(slug: "RWT-VI", asOf: $day) {
    ...NamedOnTheDay
  }
  practicesRun: claims(
    asKnownAt: $then
    where: {metric: "PRACTICES_IN_PROGRAMME"}
  ) {
    nodes {
      ...CountThen
    }
  }
  practicesPlanned: claims(asKnownAt: $then, where: {metric: "PRACTICES_JOINING"}) {
    nodes {
      ...CountThen
    }
  }
  practicesInTheCity: claims(
    asKnownAt: $then
    where: {metric: "PRACTICES_IN_AREA"}
  ) {
    nodes {
      ...CountThen
    }
  }
}
    fragment NamedOnTheDay on Programme {
  coverage {
    asOf
    certain {
      practices
      members {
        odsCode
        name
      }
    }
    possible {
      practices
      members {
        odsCode
        name
      }
    }
    notDetermined
  }
}
fragment CountThen on Claim {
  knowledge
  metric
  quantity {
    value
  }
  subject {
    __typename
    ... on Programme {
      slug
    }
    ... on Commissioner {
      odsCode
    }
  }
  modality
  asOf {
    text
  }
  source {
    publisher
    title
    published {
      text
      earliest
      latest
    }
  }
}`) as unknown as TypedDocumentString<BelievedAndKnownQuery, BelievedAndKnownQueryVariables>;
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
export const InventedCityDocument = new TypedDocumentString(`
    query InventedCity {
  before: compareModels(
    input: {metric: "SIM_EMERGENCY_ADMISSIONS", from: "2014-06-01", to: "2016-06-01", membership: FIXED, fixedOn: "2020-02-01", cohorts: [{label: "run by the trust", programme: "SIM-TRUST-1"}, {label: "primary care home", programme: "SIM-HOME-1"}, {label: "the rest of the city", where: {commissioner: "SIM94001"}}]}
  ) {
    ...City
  }
  since: compareModels(
    input: {metric: "SIM_EMERGENCY_ADMISSIONS", from: "2018-03-01", to: "2020-03-01", cohorts: [{label: "run by the trust", programme: "SIM-TRUST-1"}, {label: "primary care home", programme: "SIM-HOME-1"}, {label: "the rest of the city", where: {commissioner: "SIM94001"}}]}
  ) {
    ...City
  }
}
    fragment City on Comparison {
  metric {
    name
    isSimulated
  }
  cohorts {
    label
    practices
    leads
    practiceMonths
    estimate {
      value
      lower
      upper
      confidence
      unit
    }
  }
  contrasts {
    cohort
    reference
    clusterRobustRatio {
      value
      lower
      upper
    }
    p
    q
  }
  population {
    excluded {
      reason
      practices
      practiceMonths
    }
  }
  caveats {
    code
    sentence
  }
}`) as unknown as TypedDocumentString<InventedCityQuery, InventedCityQueryVariables>;