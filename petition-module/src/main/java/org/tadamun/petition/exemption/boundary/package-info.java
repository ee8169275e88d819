/**
 * Petitions for which nothing goes for a time: a court or an inquiry needs it.
 *
 * <ul>
 *   <li>R1 An exemption concerns one petition, and has a reason and an end.
 *   <li>R2 It holds at once, so that nothing is lost meanwhile; after a week only where a second
 *       person has agreed. That week is one: whoever had nobody agree holds alone by another one
 *       only what was left of it, and there is none beside one that waits.
 *   <li>R3 Anybody who may make one may end one; what is over stays on record.
 *   <li>R4 What is over can lose its reason for good, since somebody may be named in it; what it
 *       was, when and by whom stays.
 * </ul>
 */
package org.tadamun.petition.exemption.boundary;
