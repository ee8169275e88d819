/**
 * Rows that expire by themselves and are in no report.
 *
 * <ul>
 *   <li>R1 Expired rows are deleted every hour, each kind separately, and not in the first hour of
 *       a server: with a wrong clock all of them would seem to have expired.
 * </ul>
 */
package org.tadamun.kernel.sweep.boundary;
