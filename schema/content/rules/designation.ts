import { addDays } from './calendar.ts';
import type { Rules } from './rule-set.ts';

export interface DesignationEnd {
  readonly on: string;
  readonly state: 'calm' | 'soon' | 'over';
}

/** How the designation of a functionaris stands (WBK-2.2d): its last day still counts. */
export function designationEnd(endsOn: string, today: string, { designation }: Rules): DesignationEnd {
  if (endsOn < today) return { on: endsOn, state: 'over' };
  return { on: endsOn, state: addDays(today, designation.warnDays) >= endsOn ? 'soon' : 'calm' };
}
