/** Where one works, of lines as people write them into hiring systems. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { where } from './reading.mjs';

/** What a line says: the way of working, places, and where applicants may live. Nothing of it is a guess. */
/** @type {readonly (readonly [line: string, model: string, places: readonly object[], applicants?: string])[]} */
const LINES = [
  // one place
  ['Stockholm', '', [{ city: 'Stockholm' }]],
  ['Orlando', '', [{ city: 'Orlando' }]], // has an "or"
  ['London, UK', '', [{ city: 'London', country: 'GB' }]],
  ['São Paulo, Brazil', '', [{ city: 'São Paulo', country: 'BR' }]],
  ['Paris, Île-de-France, France', '', [{ city: 'Paris', region: 'Île-de-France', country: 'FR' }]],
  ['Portland, OR', '', [{ city: 'Portland', region: 'OR' }]],
  ['St. Louis, MO', '', [{ city: 'St. Louis', region: 'MO' }]],
  ['Washington, D.C.', '', [{ city: 'Washington', region: 'D.C.' }]],
  ['International Falls, MN', '', [{ city: 'International Falls', region: 'MN' }]],
  ['Berlin (Germany)', '', [{ city: 'Berlin', country: 'DE' }]],
  ['Berlin – Germany', '', [{ city: 'Berlin', country: 'DE' }]],
  ['Germany - Berlin', '', [{ city: 'Berlin', country: 'DE' }]],
  ['CA, US', '', [{ region: 'CA', country: 'US' }]],
  ['Toronto, ON, CA', '', [{ city: 'Toronto', region: 'ON', country: 'CA' }]],
  ['Hong Kong, China', '', [{ city: 'Hong Kong', country: 'CN' }]],
  ['Singapore, Singapore', '', [{ city: 'Singapore', country: 'SG' }]],
  ['Cardiff, Wales', '', [{ city: 'Cardiff', region: 'Wales', country: 'GB' }]],
  ['London, England, United Kingdom', '', [{ city: 'London', region: 'England', country: 'GB' }]],
  // a country
  ['Luxembourg', '', [{ country: 'LU' }]],
  ['Trinidad and Tobago', '', [{ country: 'TT' }]],
  ['Bosnia & Herzegovina', '', [{ country: 'BA' }]],
  ['Saint Lucia', '', [{ country: 'LC' }]],
  ["Côte d'Ivoire", '', [{ country: 'CI' }]],
  ['Anywhere in the US', '', [{ country: 'US' }]],
  ['Northern Ireland', '', [{ region: 'Northern Ireland', country: 'GB' }]],
  // several
  [
    'Paris, France; Lyon, France',
    '',
    [
      { city: 'Paris', country: 'FR' },
      { city: 'Lyon', country: 'FR' },
    ],
  ],
  [
    'New York, NY / San Francisco, CA',
    '',
    [
      { city: 'New York', region: 'NY' },
      { city: 'San Francisco', region: 'CA' },
    ],
  ],
  ['Norway and Sweden', '', [{ country: 'NO' }, { country: 'SE' }]],
  // what may be either is as it was written
  ['Georgia', '', [{ name: 'Georgia' }]],
  ['Atlanta, Georgia', '', [{ city: 'Atlanta', region: 'Georgia' }]],
  ['Munich, DE', '', [{ city: 'Munich', region: 'DE' }]],
  ['Tokyo, 日本', '', [{ city: 'Tokyo', region: '日本' }]],
  ['San Jose, Santa Clara, CA', '', [{ name: 'San Jose, Santa Clara, CA' }]],
  // no town
  ['HQ', '', [{ name: 'HQ' }]],
  ['London Office', '', [{ name: 'London Office' }]],
  ['Paris (La Défense)', '', [{ name: 'Paris (La Défense)' }]],
  ['Stockholm/Göteborg', '', [{ name: 'Stockholm/Göteborg' }]],
  ['Multiple locations', '', [{ name: 'Multiple locations' }]],
  ['; / ,', '', []],
  // a way of working
  ['Hybrid', 'hybrid', []],
  ['Home Office', 'remote', []],
  ['100% remote', 'remote', []],
  ['In-office Berlin', 'onsite', [{ city: 'Berlin' }]],
  ['Dublin, Ireland (Hybrid)', 'hybrid', [{ city: 'Dublin', country: 'IE' }]],
  ['Bangalore, India - Remote', 'remote', [{ city: 'Bangalore', country: 'IN' }]],
  ['Remote - EMEA', 'remote', [{ name: 'EMEA' }]],
  ['Remote (GMT +/- 3)', 'remote', [{ name: 'GMT +/- 3' }]],
  ['Remote, Georgia', 'remote', [{ name: 'Georgia' }]],
  ['Remote - Scotland', 'remote', [{ region: 'Scotland', country: 'GB' }]],
  // and from where
  ['Remote, US', 'remote', [], 'US'],
  ['U.S. Remote', 'remote', [], 'US'],
  ['Remote in the Netherlands', 'remote', [], 'NL'],
  ['Remote - EU', 'remote', [], 'EU'],
  ['Remote: US, Canada', 'remote', [], 'US CA'],
  ['Remote US/Canada', 'remote', [], 'US CA'],
  ['Remote (US or Canada)', 'remote', [], 'US CA'],
  ['Berlin or Remote (Germany)', 'remote', [{ city: 'Berlin' }], 'DE'],
  ['Berlin, Remote (US or Canada)', 'remote', [{ city: 'Berlin' }], 'US CA'],
];

describe('a line of places', () => {
  for (const [line, model, places, applicants] of LINES)
    it(`is read: ${line}`, () => {
      const { workplace = '', locations = [], applicantLocations } = where(undefined, [], line);
      assert.deepEqual([workplace, locations, applicantLocations?.join(' ')], [model, places, applicants]);
    });

  it('counts where fields say nothing', () => {
    assert.deepEqual(where('onsite', [{ city: 'Oslo' }], 'Remote - Bergen'), {
      workplace: 'onsite',
      locations: [{ city: 'Oslo' }],
      applicantLocations: undefined,
    });
  });
});
