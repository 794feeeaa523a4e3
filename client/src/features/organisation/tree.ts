import type { UnitInTree } from './queries';

export interface Branch {
  unit: UnitInTree;
  below: Branch[];
}

const byCode = (a: Branch, b: Branch) => a.unit.code.localeCompare(b.unit.code);

/** The forest that a flat list of units makes: a unit whose parent the reader does not see stands at its top. */
export function treeOf(units: readonly UnitInTree[]): Branch[] {
  const branches = new Map(units.map((unit): [string, Branch] => [unit.id, { unit, below: [] }]));
  const tops: Branch[] = [];
  for (const branch of branches.values()) {
    const above = branch.unit.parentId === null ? undefined : branches.get(branch.unit.parentId);
    (above?.below ?? tops).push(branch);
  }
  for (const { below } of branches.values()) below.sort(byCode);
  return tops.sort(byCode);
}

/** What fits a search, with everything above it. */
export function fitting(branches: readonly Branch[], text: string): Branch[] {
  const wanted = text.trim().toLocaleLowerCase();
  if (wanted === '') return [...branches];
  return branches.flatMap((branch) => {
    const below = fitting(branch.below, wanted);
    const { name, code, headName } = branch.unit;
    const fits = [name, code, headName ?? ''].some((word) => word.toLocaleLowerCase().includes(wanted));
    return fits || below.length > 0 ? [{ unit: branch.unit, below }] : [];
  });
}

/** The ids above a unit, so that it can be shown open. */
export function above(units: readonly UnitInTree[], id: string | undefined): Set<string> {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]));
  const passed = new Set<string>();
  for (let at = id ? parents.get(id) : null; at && !passed.has(at); at = parents.get(at)) passed.add(at);
  return passed;
}
