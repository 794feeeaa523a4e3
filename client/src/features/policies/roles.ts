import type { Role } from '~/features/me/queries';

const watching: readonly Role[] = ['superior', 'unitOfficer', 'headOfOffice', 'personnelAdmin', 'leader', 'auditor'];

/** Writes circulars, tries them out and puts them into force. */
export const administers = (roles: readonly Role[]): boolean => roles.includes('personnelAdmin');

/** Decides what becomes of a circular that is in force. */
export const decides = (roles: readonly Role[]): boolean => administers(roles) || roles.includes('leader');

/** Reads which offices have confirmed it. */
export const watches = (roles: readonly Role[]): boolean => watching.some((role) => roles.includes(role));

/** To others the server names nobody: of a list of numbers they see their own or none. */
export const readsNames = (roles: readonly Role[]): boolean => decides(roles) || roles.includes('auditor');
