/**
 * How long what is personal is kept, purpose by purpose, and how it goes.
 *
 * <ul>
 *   <li>R1 Each purpose has a period of its own; {@code off} keeps for ever.
 *   <li>R2 A dry run and a run of the same moment mean the same things.
 *   <li>R3 No figure changes: what counts goes on counting, without its person.
 *   <li>R4 Each run leaves a report of numbers, which nobody changes or deletes. What is over is
 *       counted by the run itself, all of it before any of it goes; whoever begins it does not wait
 *       for that. What cannot be counted keeps nothing else waiting, and stays.
 *   <li>R5 Never two runs at once; one that was interrupted goes on at its place. No rule waits
 *       until another one has come to its end.
 *   <li>R6 Who exempts a petition exempts that one only, says why and until when, and a second
 *       person has to agree within a week.
 *   <li>R7 A night in which the server was down is made up for by day, from an hour after a start
 *       on, so that whoever has restored a backup or updated can look before.
 *   <li>R8 A longer period holds for who enters something under it: of what the notice promises,
 *       the shortest one holds that was in force since. {@code off} ends nothing, whoever was
 *       promised what, and is said at each start (ADR 259).
 * </ul>
 */
package org.tadamun.kernel.retention.boundary;
