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
    `Not determined. ${comparison.notDetermined.join(' ')} ${whyNot(comparison.funnel)} ` +
    `The smallest list, where chance has most play: ${smallest.name}, ${whole(smallest.listSize!.patients!)} patients.`
  );
});

export const doesTheEffectSurvive = shortAnswer(DoesTheEffectSurviveDocument, ({ published, computed }) => {
  const { study, comparator } = published.find(({ method }) => method === 'SYNTHETIC_CONTROL')!;
  return `Not known for ${study}, of which only this is: ${comparator}. ${whyNot(computed.effect)} ${computed.notDetermined.join(' ')}`;
});

export const methodsSideBySide = shortAnswer(MethodsSideBySideDocument, ({ computed, published, findings }) => {
  const { setting, asStated } = inSetting(published, 'Northumberland');
  const conclusion = findings.nodes.find(({ source }) => source.title.includes(setting))!;
  const why = [...new Set(computed.effects.map(whyNot))].join(' ');
  return `Not determined. ${why} Published on ${setting}: A&E attendances ${asStated}; ${conclusion.valueText}.`;
});

/** Why a method has no answer; where it has one, these lines have to be written anew. */
function whyNot(result: object): string {
  if ('explanation' in result) return String(result.explanation);
  throw new Error('there are observations now: the line has to say what they show');
}
