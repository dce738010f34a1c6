import { attributionOf, importKinds, publications } from '../../../src/importing';
import { LIST_HEADER, MAP_HEADER, PCN_HEADER, PCN_LIST_HEADER } from '../support/samples';

describe('source cards', () => {
  it.each(importKinds)('of %s carries its own kind and leaves no question open', (kind) => {
    const { card } = publications[kind];
    expect(card.kind).toBe(kind);
    const texts = [
      card.title,
      card.publisher,
      card.schedule,
      card.lag,
      card.licence,
      card.editionFrom,
      ...card.caveats,
    ];
    expect(texts.filter((text) => text.trim().length < 10)).toEqual([]);
    expect(card.columns.filter(({ name, description }) => name === '' || description === '')).toEqual([]);
  });

  it('of publications under the Open Government Licence carry the sentence that it asks for', () => {
    expect(attributionOf(publications['ods-practices'].card)).toBe(
      'Contains public sector information licensed under the Open Government Licence v3.0.',
    );
    expect(attributionOf({ ...publications['ods-practices'].card, licence: 'CC0 1.0' })).toBeNull();
  });

  it.each([
    ['ods-pcn-members', PCN_HEADER.split(',')],
    ['ods-pcns', PCN_LIST_HEADER.split(',')],
    ['nhs-list-size', LIST_HEADER.split(',')],
    ['nhs-practice-map', MAP_HEADER.split(',')],
  ] as const)('of %s describes the columns of the file, in order', (kind, header) => {
    const headings = header.map((heading) => heading.replaceAll('"', '').replace(/\s+/g, ' ').trim());
    expect(publications[kind].card.columns.map(({ name }) => name)).toEqual(headings);
  });
});
