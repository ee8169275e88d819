/**
 * What happened to actions since they were announced: they were moved, or their campaign ended.
 *
 * <ul>
 *   <li>R1 An announced action that was moved says so, with what was announced first: on its page
 *       and card, before its title, in calendars and answers. This ends when the old values are
 *       back, and when it is over.
 *   <li>R2 Nothing is said after an edit that moves nothing, or one of an action that the public
 *       did not know: a draft, an unlisted one, any of a campaign that is not public.
 *   <li>R3 An old venue or address is shown to nobody and stored nowhere. Only the fact that it was
 *       another one is shown. While the present one is hidden, an action whose venue or address was
 *       announced says only that it is no longer shown, even if it is the same one: nobody may
 *       learn which.
 * </ul>
 */
package org.tadamun.actions.action.boundary.since;
