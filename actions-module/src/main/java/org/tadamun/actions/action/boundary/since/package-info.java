/**
 * What has become of actions since people were called to them: that they were moved, or their
 * campaign has ended.
 *
 * <ul>
 *   <li>R1 What is called for and moved says so, with what was announced first: on its page and its
 *       card, before its title, in calendars and answers. That ends when the old values are back,
 *       and when it is over.
 *   <li>R2 An edit that moves nothing says nothing, nor does one of what nobody outside knew of: a
 *       draft, what is for staff only, all of a campaign that is not public.
 *   <li>R3 An old venue or address is told to nobody and kept nowhere: who takes one off has taken
 *       it off. That it was another one is told; while the present one is hidden, only that what
 *       was told is not shown any more, of the same as of another one, since nobody is to learn
 *       which it is: where only the hiding is new, that is told too.
 * </ul>
 */
package org.tadamun.actions.action.boundary.since;
