import { asksForEditor } from '../../../src/graphql/editor';

const chromium =
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7';
const firefox = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

const asks = (accept: string | undefined, query: Record<string, string> = {}, method = 'GET') =>
  asksForEditor({ method, headers: { accept }, query });

describe('the editor is what /graphql shows', () => {
  it.each([
    ['Chromium', chromium],
    ['Firefox and Safari', firefox],
    ['a client that likes HTML as much as JSON', 'application/json, text/html'],
    ['a client that writes in capitals', 'TEXT/HTML'],
  ])('to %s', (_who, accept) => expect(asks(accept)).toBe(true));

  it('to whoever asks for its headers only', () => expect(asks(chromium, {}, 'HEAD')).toBe(true));

  it('with parameters that are not of an operation', () => expect(asks(chromium, { utm_source: 'letter' })).toBe(true));
});

describe('an answer is what /graphql gives', () => {
  it.each([
    ['a GraphQL client', 'application/graphql-response+json, application/json;q=0.9'],
    ['curl', '*/*'],
    ['a client that says nothing', undefined],
    ['a client that likes JSON better', 'text/html;q=0.8, application/json'],
    ['a client that refuses HTML', 'text/html;q=0, */*'],
    ['a client whose weight is no number', 'text/html;q=much'],
  ])('to %s', (_who, accept) => expect(asks(accept)).toBe(false));

  it('to a browser that sends a query', () => expect(asks(chromium, { query: '{ __typename }' })).toBe(false));

  it('to a browser that sends a persisted query', () => expect(asks(chromium, { extensions: '{}' })).toBe(false));

  it('to a form that a browser sends', () => expect(asks(chromium, {}, 'POST')).toBe(false));
});
