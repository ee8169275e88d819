/**
 * The one data source, {@code java:app/jdbc/tadamun}.
 *
 * <ul>
 *   <li>R1 The JDBC URL alone decides which database is used.
 *   <li>R2 A URL that no driver knows is refused with the name of the configuration key, before any
 *       connection.
 *   <li>R3 Database errors contain no values of rows, since errors are logged.
 *   <li>R4 A silent database is given up after two minutes, except in a migration, for which
 *       PostgreSQL's own limits do not apply either.
 *   <li>R5 PostgreSQL ends the transaction of a node that fell silent within half a minute, so no
 *       lock outlives its owner for longer. Settings made for our user, or in the URL, take
 *       precedence.
 *   <li>R6 On one PostgreSQL the row ids of several nodes follow time to a minute: no node keeps
 *       fetched ids for longer.
 * </ul>
 */
package org.tadamun.kernel.database;
