/**
 * What shows up more often than usual: mail domains and ranges of network addresses, for those who
 * moderate.
 *
 * <ul>
 *   <li>R1 A domain is known by its fingerprint alone (ADR 072); whoever wants to know how often
 *       one occurs types its name, and leaves a line in the trail that does not say it.
 *   <li>R2 The numbers are those of signatures that were sent in the time asked for; the list that
 *       a domain's number opens has as many rows.
 *   <li>R3 A range is a number in this node's memory for 48 hours at most, under a key that dies
 *       with the program; no signature has one, and no file or database (ADR 126).
 *   <li>R4 What is not known, as the ranges before the program began, is said to be so, and never
 *       nought.
 *   <li>R5 How often the rate told somebody to wait in the last hour, and from how many
 *       connections, is a number in this node's memory, shown where it is not nought, and a line in
 *       the log.
 * </ul>
 */
package org.tadamun.petition.trend.boundary;
