/**
 * How long personal data is kept, purpose by purpose, and how it is erased.
 *
 * <ul>
 *   <li>R1 Each purpose has its own period; {@code off} keeps for ever.
 *   <li>R2 A dry run and a run of the same moment select the same things.
 *   <li>R3 No figure changes: what counts goes on counting, without its person.
 *   <li>R4 Each run leaves a report of numbers that nobody changes or deletes. The run itself
 *       counts what is due, all of it before any is erased; who starts it does not wait for that. A
 *       rule that cannot count delays no other rule, and erases nothing.
 *   <li>R5 There are never two runs at once; an interrupted one goes on where it was. No rule waits
 *       until another one has finished.
 *   <li>R6 An exemption is for one petition only, with a reason and an end, and a second person
 *       must agree within a week.
 *   <li>R7 If the server was down at night, the run is made up for by day, beginning an hour after
 *       a start, so that staff who have restored a backup or upgraded can look before.
 *   <li>R8 A longer period applies only to data entered while it is configured: where the notice
 *       promises a period, the shortest one since then applies. {@code off} erases nothing,
 *       whatever was promised, and each start logs that (ADR 259).
 * </ul>
 */
package org.tadamun.kernel.retention.boundary;
