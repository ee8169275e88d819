/**
 * The third level of tests: the real server, started by the start script, seen only from outside.
 *
 * <ul>
 *   <li>R1 Nothing is known of the inside: only addresses, answers, pages, mails and files.
 *   <li>R2 One server with the demonstration serves all journeys of a run, a second one those on
 *       PostgreSQL; a test that needs an empty or a dying server starts its own.
 *   <li>R3 Nobody sleeps: a test asks again until the result is there or a deadline has passed.
 * </ul>
 */
package org.tadamun.system;
