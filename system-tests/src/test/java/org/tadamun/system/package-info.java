/**
 * The third level: the real server, started by the start script, seen from outside only.
 *
 * <ul>
 *   <li>R1 Nothing is known of the inside: only addresses, answers, pages, mails and files.
 *   <li>R2 One server with the demonstration serves all journeys of a run, a second one what is
 *       asked of PostgreSQL too; what must see an empty or a dying server starts its own.
 *   <li>R3 Nobody sleeps: what takes time is asked for until it is there or a deadline has passed.
 * </ul>
 */
package org.tadamun.system;
