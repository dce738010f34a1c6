// As many documents, with names as long, as a server with one for each of twenty questions has.
const questions = [
  'ShareOfPractices',
  'ShareOfPatientsOnADate',
  'PracticesOnADayBySource',
  'WhoJoinedAndWhoLeft',
  'HowManyOfTheEightJoined',
  'EmergencyAdmissionsByModel',
  'IsMinusNineConsistent',
  'BeyondChance',
  'SurvivesPlacebo',
  'TwoSyntheticControls',
  'AttendancesOrAdmissions',
  'AmbulatoryCareSensitive',
  'SurveyAfterJoining',
  'DifferentBeforehand',
  'InsideThirtyToFiftyThousand',
  'AdmissionsAvoided',
  'LeaversCensoredOrKept',
  'TrustsThatRunPractices',
  'WhoMadeThisClaim',
  'BelievedOnFirstAugust',
];

/** Twenty documents of one shape, each asking with variables of its own. */
export const exampleFiles = questions.flatMap((name, index) => {
  const stem = `${String(index + 1).padStart(2, '0')}-${name}`;
  return [
    {
      name: `${stem}.graphql`,
      text: `# Question ${index + 1}: how much of its area did the programme run,
# and how much if the possible members are counted?
#
# Certain and possible differ where sources give only bounds.

query ${name}($slug: String!, $asOf: Date) {
  programme(slug: $slug) {
    name
    coverage(asOf: $asOf) {
      certain {
        practices
        share
      }
      possible {
        practices
      }
      notDetermined
    }
  }
}
`,
    },
    {
      name: `${stem}.variables.json`,
      text: JSON.stringify({ slug: 'primary-care-home', asOf: `2018-07-${String(index + 1).padStart(2, '0')}` }),
    },
  ];
});
