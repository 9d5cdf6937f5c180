import { describe, expect, it } from 'vitest';
import { decimal, readable, wrap } from './coordinates';

describe('coordinates', () => {
  it('names the hemispheres and keeps four decimals', () => {
    expect(readable(35.94871, 35.40079)).toBe('35.4008° N, 35.9487° E');
    expect(readable(-43.1729, -22.9068)).toBe('22.9068° S, 43.1729° W');
  });

  it('gives a point on the equator or the prime meridian one name, without a minus', () => {
    expect(readable(-0.00001, -0.00001)).toBe('0.0000° N, 0.0000° E');
    expect(decimal(-0.0000001, 0)).toBe('0.00000, 0.00000');
  });

  it('puts latitude first where it is meant for other tools', () => {
    expect(decimal(35.9487, 35.4008)).toBe('35.40080, 35.94870');
  });

  it('brings a map that went round the globe back to one longitude', () => {
    expect(wrap(190)).toBe(-170);
    expect(wrap(-190)).toBe(170);
    expect(wrap(540 + 20)).toBe(-160);
    expect([180, -180, 12.5].map(wrap)).toEqual([180, -180, 12.5]);
  });
});
