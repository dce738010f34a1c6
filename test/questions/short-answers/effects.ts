import {
  AdmissionsAvoidedDocument,
  AmbulatoryCareSensitiveAdmissionsDocument,
  AttendancesAndAdmissionsDocument,
  EmergencyAdmissionsByModelDocument,
  NinePerCentBesideStudiesDocument,
  PatientExperienceDocument,
} from '../../generated/operations';
import { listed, signed, whole, withInterval } from './in-figures';
import { shortAnswer } from './short-answer';

/** The study of the city, and that of England. */
export function inSetting<Effect extends { setting: string }>(effects: readonly Effect[], setting: string): Effect {
  const found = effects.find((effect) => effect.setting === setting);
  if (found === undefined) throw new Error(`no effect of ${setting}`);
  return found;
}

export const emergencyAdmissionsByModel = shortAnswer(EmergencyAdmissionsByModelDocument, (answer) => {
  const { trustLed, primaryCareHomes, inNoModel, observed } = answer;
  const { study, converted } = inSetting(trustLed, 'Wolverhampton');
  const published = (effects: readonly unknown[]) => (effects.length === 0 ? 'nothing published' : 'published');
  return (
    `Run by a trust: ${withInterval(converted!.value, converted!, 1)} ${converted!.unit}, against synthetic control ` +
    `(${study}, converted by us). Primary care homes: ${published(primaryCareHomes)}. In no model: ${published(inNoModel)}. ` +
    observed.notDetermined.join(' ')
  );
});

export const ninePerCentBesideStudies = shortAnswer(NinePerCentBesideStudiesDocument, ({ claims, studies }) => {
  const printed = claims.nodes.filter(({ modality }) => modality === 'ACTUAL');
  const wordings = listed(printed.map(({ causalWording }) => causalWording));
  const comparators = printed.every(({ comparator }) => comparator === null) ? 'without a comparator' : 'compared';
  const [city, england] = ['Wolverhampton', 'England'].map((setting) => inSetting(studies, setting));
  const inPercent = [england!.lower!, england!.upper!].map((limit) => `${signed(Math.round(100 * (limit - 1)))}%`);
  return (
    `Same direction, not comparable: ${signed(printed[0]!.quantity!.value!)}% is a claim, worded ${wordings}, ${comparators}; ` +
    `${city!.study}: ${withInterval(city!.effect, city!)} per 100 patients a month; ` +
    `${england!.study}: a ratio of ${withInterval(england!.effect, england!)}, that is ${inPercent.join(' to ')}.`
  );
});

export const attendancesAndAdmissions = shortAnswer(AttendancesAndAdmissionsDocument, ({ attendances, admissions }) => {
  const says = (setting: string) =>
    [attendances, admissions]
      .map((effects) => inSetting(effects, setting))
      .map((effect) =>
        effect.effect === null ? `${effect.asStated}, value not known` : withInterval(effect.effect, effect),
      );
  const [city, england] = [says('Wolverhampton'), says('England')];
  return `Wolverhampton: attendances ${city[0]}; admissions ${city[1]} per 100 patients a month. England, as ratios: attendances ${england[0]}; admissions ${england[1]}.`;
});

export const ambulatoryCareSensitiveAdmissions = shortAnswer(
  AmbulatoryCareSensitiveAdmissionsDocument,
  ({ publishedEffects }) => {
    const says = publishedEffects.map(
      (effect) => `${effect.setting}: ${effect.asStated}, ${withInterval(effect.effect, effect)}`,
    );
    const ofTheCity = publishedEffects.some(({ setting }) => setting === 'Wolverhampton');
    return `${ofTheCity ? '' : 'Wolverhampton: not known. '}${says.join('; ')}.`;
  },
);

export const patientExperience = shortAnswer(PatientExperienceDocument, (answer) => {
  const ofGrowth = (effects: typeof answer.continuity) =>
    effects.find(({ contextModel }) => contextModel === 'LARGE_SCALE_GENERAL_PRACTICE')!;
  const says = (what: string, effects: typeof answer.continuity) =>
    `${what} ${withInterval(ofGrowth(effects).effect, ofGrowth(effects), undefined, '%')}`;
  const grown = [
    says('continuity', answer.continuity),
    says('phone access', answer.phoneAccess),
    says('getting an appointment', answer.appointment),
    says('opening hours', answer.openingHours),
  ];
  const trustLed = [
    answer.continuityTrustLed,
    answer.phoneAccessTrustLed,
    answer.appointmentTrustLed,
    answer.openingHoursTrustLed,
  ];
  const ofTrusts = trustLed.flat().length === 0 ? 'nothing published' : 'published';
  return `Practices run by a trust: ${ofTrusts}. Practices that grew, against those that did not: ${grown.join('; ')}.`;
});

export const admissionsAvoided = shortAnswer(AdmissionsAvoidedDocument, ({ admissions, readmissions }) => {
  const [of, again] = [admissions, readmissions].map((effects) => inSetting(effects, 'Wolverhampton'));
  const computed = [of, again].map((effect) => withInterval(effect!.avoidedPerYear!.value, effect!.avoidedPerYear!, 1));
  return (
    `A year, as printed: ${of!.absolutePerYear} admissions and ${again!.absolutePerYear} readmissions; from effect and list: ` +
    `${computed.join(' and ')}. For ${whole(of!.nPatients!)} patients; they differ by rounding.`
  );
});
