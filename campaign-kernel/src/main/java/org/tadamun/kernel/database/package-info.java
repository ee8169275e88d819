/**
 * The one data source, {@code java:app/jdbc/tadamun}.
 *
 * <ul>
 *   <li>R1 The JDBC URL alone decides which database serves.
 *   <li>R2 A URL that no driver knows is refused with the key's name, before any connection.
 *   <li>R3 No value of a row stands in an error of the database, since errors are logged.
 *   <li>R4 A database that falls silent is given up after two minutes, but never in a migration,
 *       for which no limits of PostgreSQL hold either.
 *   <li>R5 A PostgreSQL ends the transaction of a node that fell silent within half a minute: no
 *       lock outlives its owner for longer. What its keeper says of our user, or the URL, holds.
 *   <li>R6 Of nodes on one PostgreSQL numbers follow time to a minute: none keeps longer what it
 *       has fetched of them.
 * </ul>
 */
package org.tadamun.kernel.database;
