import { describe, expect, it } from 'vitest';
import { indicatorByCode, indicatorDefinitions } from '../../../worker/core/catalogue/definitions.ts';
import { measureRegistry } from '../../../worker/core/catalogue/measure-registry.ts';

const phases = ['initiation', 'growth', 'maturity'] as const;

describe('the catalogue', () => {
  it('knows every code once, and nothing for a code it does not know', () => {
    const codes = indicatorDefinitions.map(({ code }) => code);
    expect(codes).toEqual([
      'U-SAT-M',
      'U-SAT-A',
      'U-REC',
      'U-CB',
      'O-OFR',
      'N-MASS',
      'N-RET',
      'R-JOINT',
      'Q-RESP',
    ]);
    expect(indicatorByCode('U-CB')?.code).toBe('U-CB');
    expect(indicatorByCode('u-cb')).toBeUndefined();
  });

  it.each(indicatorDefinitions)('$code is complete and fits its perspective', (definition) => {
    const { perspective, population, segments, name, subject, origin } = definition;
    expect(definition.version).toMatch(/^\d+\.\d+\.\d+$/);
    for (const text of [name, subject])
      expect([text.de, text.en].every((words) => words.length > 3)).toBe(true);
    // German subjects are singular and begin with an article; "ist gestiegen" always fits.
    expect(subject.de).toMatch(/^(Die|Der|Das) /);
    if (perspective === 'U') expect(population).toBe('companies');
    if (population === 'companies') expect(segments).not.toContain('memberKind');
    if (origin === 'records') expect(segments).toEqual([]);
    expect(measureRegistry[definition.measure.kind].source === 'answers').toBe(origin === 'answers');
    if (origin === 'records') expect(definition.estimator).toBe('counted');
  });

  it.each(indicatorDefinitions)('$code has corridors that are not empty and climb with age', (definition) => {
    const corridors = phases.map((phase) => definition.corridors[phase]);
    for (const corridor of corridors)
      if (corridor?.max !== undefined) expect(corridor.max).toBeGreaterThan(corridor.min ?? 0);
    const floors = corridors.flatMap((corridor) => corridor?.min ?? []);
    expect(floors).toEqual(floors.toSorted((first, second) => first - second));
    expect(floors.length).toBeGreaterThan(0);
  });
});
