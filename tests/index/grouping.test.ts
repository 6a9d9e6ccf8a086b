import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Grouping } from '../../src/index/grouping.ts';

test('groups have the members that were put into them, before they were saved or after', () => {
  const puts = fc.uniqueArray(fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 8 })), {
    selector: ([member]) => member,
  });
  fc.assert(
    fc.property(puts, puts, (before, after) => {
      const first = new Grouping();
      for (const [member, group] of before) first.put(member, group);
      const saved = first.groups(61);
      const written = [...saved];
      const grouping = new Grouping(saved);
      const model = new Map(before);
      for (const [member, group] of after) {
        if (model.has(member)) continue;
        grouping.put(member, group);
        model.set(member, group);
      }
      for (let member = 0; member < 70; member += 1) {
        expect(grouping.groupOf(member)).toBe(model.get(member) ?? -1);
      }
      for (let group = 0; group < 10; group += 1) {
        const members = [...model].flatMap(([member, own]) => (own === group ? [member] : []));
        expect(new Set(grouping.members(group))).toEqual(new Set(members));
      }
      expect([...saved]).toEqual(written);
    }),
  );
});
