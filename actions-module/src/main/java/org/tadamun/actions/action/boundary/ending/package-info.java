/**
 * What happens to actions when their campaign ends.
 *
 * <ul>
 *   <li>R1 Staff who declare the outcome may choose in the same transaction which upcoming or
 *       postponed actions are cancelled, with the words of the outcome as reason, and which are
 *       still on. A choice about any other action, or about one that changed since, is ignored; if
 *       one command is refused, the whole declaration is.
 *   <li>R2 Choosing needs the permission to write all actions of the campaign; declaring without a
 *       choice does not.
 *   <li>R3 For an action announced before the outcome and not decided since, page, list, calendar
 *       and answers say that the campaign has ended, and the dashboard counts it. Approving and
 *       confirming are decisions; actions made since are not asked about. A new outcome asks again.
 *   <li>R4 Taking an outcome back restores nothing: a cancelled action stays cancelled.
 * </ul>
 */
package org.tadamun.actions.action.boundary.ending;
