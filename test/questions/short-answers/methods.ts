import {
  BestAndWorstPracticesDocument,
  DoesTheEffectSurviveDocument,
  MethodsSideBySideDocument,
} from '../../generated/operations';
import { inSetting } from './effects';
import { whole } from './in-figures';
import { shortAnswer } from './short-answer';

export const bestAndWorstPractices = shortAnswer(BestAndWorstPracticesDocument, ({ comparison, smallestLists }) => {
  const smallest = smallestLists.nodes[0]!;
  return (
    `Not determined. ${comparison.notDetermined.join(' ')} ${comparison.funnel.explanation} ` +
    `The smallest list, where chance has most play: ${smallest.name}, ${whole(smallest.listSize!.patients!)} patients.`
  );
});

export const doesTheEffectSurvive = shortAnswer(DoesTheEffectSurviveDocument, ({ published, computed }) => {
  const { study, comparator } = published.find(({ method }) => method === 'SYNTHETIC_CONTROL')!;
  return `Not known for ${study}, of which only this is: ${comparator}. ${computed.effect.explanation} ${computed.notDetermined.join(' ')}`;
});

export const methodsSideBySide = shortAnswer(MethodsSideBySideDocument, ({ computed, published, findings }) => {
  const { setting, asStated } = inSetting(published, 'Northumberland');
  const conclusion = findings.nodes.find(({ source }) => source.title.includes(setting))!;
  const why = computed.effects.map(({ explanation }) => explanation).join(' ');
  return `Not determined. ${why} Published on ${setting}: A&E attendances ${asStated}; ${conclusion.valueText}.`;
});
