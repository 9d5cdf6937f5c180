import { describe, expect, it } from 'vitest';
import { basing, place, visit } from '../../testing/samples';
import { basesAt, colourNumbers } from './bases';

const by = (country: string | null) => ({ operator: { text: 'x', country, start: 0, end: 1 } });

describe('colourNumbers', () => {
  it('gives colours to those that the text tells most of, and none to the rest', () => {
    const basings = ['US', 'RU', 'RU', 'TR', 'FR', null].map((country) => basing(by(country)));
    const colours = colourNumbers(basings, [visit(), visit()], ['RU', 'SY', 'FR', 'TR', 'US']);
    expect([...colours]).toEqual([
      ['RU', 1],
      ['SY', 2],
      ['FR', 3],
      ['TR', 4],
    ]);
  });

  it('keeps the colours of those of whom the case tells most, whatever is shown of it', () => {
    const of = (...countries: string[]) => {
      const basings = countries.map((country) => basing(by(country)));
      return Object.fromEntries(colourNumbers(basings, [], ['US', 'RU', 'FR', 'TR', 'CN', 'IN']));
    };
    expect(of('RU')).toEqual({ RU: 2 });
    expect(of('IN', 'CN', 'CN', 'RU')).toEqual({ RU: 2, CN: 4, IN: 3 });
    expect(of('GB', 'IN', 'CN', 'CN', 'RU')).toEqual({ RU: 2, CN: 4, GB: 3, IN: 1 });
    expect(of('CN', 'CN', 'TR', 'FR', 'RU', 'US')).toEqual({ US: 1, RU: 2, FR: 3, TR: 4 });
  });
});

describe('basesAt', () => {
  it('draws one symbol a site: that of who is there, before who left', () => {
    const bases = basesAt(
      [basing({ ...by('US'), status: 'withdrawn' }), basing({ status: 'present' })],
      new Map([['RU', 1]]),
    );
    expect([...bases]).toEqual([
      ['ourairports:OSLK', { glyph: 'air', colour: 1, standing: 'present', symbols: 'base' }],
    ]);
  });

  it('tells a naval base and what is only announced, and leaves out what has no site', () => {
    const port = place({ id: 'p', feature: 'NVB' });
    const bases = basesAt(
      [
        basing({ site: { text: 'port', place: port, start: 0, end: 1 }, status: 'building' }),
        basing({ site: null }),
      ],
      new Map(),
    );
    expect([...bases.values()]).toEqual([
      { glyph: 'naval', colour: 0, standing: 'planned', symbols: 'base' },
    ]);
  });
});
