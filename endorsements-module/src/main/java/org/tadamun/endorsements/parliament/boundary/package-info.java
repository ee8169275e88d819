/**
 * Parliamentary acts about the case of a campaign.
 *
 * <ul>
 *   <li>R1 An act changes its state only by events, and each event is kept. The last event, unless
 *       it is the only one, can be taken back, and the audit trail records that. The only one can
 *       be rewritten with another state by an edit.
 *   <li>R2 A refused event names the present state and the wanted one.
 *   <li>R3 An act is public once it has a source; without one only staff see it.
 *   <li>R4 An endorser is sponsor of an act once, with the name and office of that day. These can
 *       be corrected, and the sponsor keeps their place.
 *   <li>R5 A withdrawn sponsor is shown as withdrawn, with the day in the house; that day is not in
 *       the future, and not before the day of tabling, also after an edit of that day. A sponsor
 *       added by mistake is removed. A withdrawal recorded by mistake is undone.
 *   <li>R6 The house's number may be missing, and may be used again in the next session.
 *   <li>R7 Figures count acts that were done: not those in preparation or withdrawn, nor those
 *       scheduled or lapsed that were never tabled or further. Those are shown apart.
 *   <li>R8 The day of an event that leads to a state is not in the future, except that of a
 *       scheduled debate. An act in preparation has no day of tabling.
 *   <li>R9 The days of a course do not go backwards: an event is not before one that it follows.
 *   <li>R10 An act is in a campaign once. A second one of the same country, kind and number is
 *       refused unless both have different days; one without a number is refused if title and day
 *       are the same too.
 *   <li>R11 An endorser who asked to be taken off the campaign becomes a sponsor only by a newer
 *       consent of their own. Removing a sponsor at their wish stores that wish. An act gets no
 *       source while a sponsor has asked after being added.
 *   <li>R12 An act is found by its title, its number and its sponsors' names, recorded or present.
 *   <li>R13 If a key wrote about sponsors, or led on an act that has some, the act is public only
 *       if its source or an event has a web address, or once a staff member has saved it.
 * </ul>
 */
package org.tadamun.endorsements.parliament.boundary;
