/**
 * What occurs more often than usual: mail domains and ranges of network addresses, for moderators.
 *
 * <ul>
 *   <li>R1 A domain is known only by its fingerprint (ADR 072). To ask how often a domain occurs
 *       one types its name; the audit trail records this without the name.
 *   <li>R2 Numbers count the signatures that were sent in the time asked for; the list that opens
 *       from a domain's number has as many rows.
 *   <li>R3 Ranges are counted in this node's memory only, for at most 48 hours, under a key that
 *       ends with the process. No signature, file or database has a range (ADR 126).
 *   <li>R4 What is not known, such as ranges from before the start, is shown as unknown, never as
 *       zero.
 *   <li>R5 How often the rate limit told signers to wait in the last hour, and from how many
 *       connections, is counted in this node's memory, shown if it is not zero, and logged in one
 *       line.
 * </ul>
 */
package org.tadamun.petition.trend.boundary;
