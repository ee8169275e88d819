/**
 * Petitions whose data are not deleted for a time, because a court or an inquiry needs them.
 *
 * <ul>
 *   <li>R1 An exemption is for one petition, and has a reason and an end.
 *   <li>R2 It holds at once, so that nothing is lost meanwhile, but after a week only if a second
 *       person has agreed. There is one such week: a further exemption by a person to whose last
 *       one nobody agreed holds alone only for the rest of it, and none can be made while one
 *       waits.
 *   <li>R3 Everybody who may make exemptions may end one; past ones stay on record.
 *   <li>R4 The reason of a past exemption can be erased, since it may name somebody. What it was,
 *       when and by whom stays.
 * </ul>
 */
package org.tadamun.petition.exemption.boundary;
