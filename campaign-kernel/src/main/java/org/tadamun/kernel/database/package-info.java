/**
 * The one data source, {@code java:app/jdbc/tadamun}.
 *
 * <ul>
 *   <li>R1 The JDBC URL alone decides which database serves.
 *   <li>R2 A URL that no driver knows is refused with the key's name, before any connection.
 * </ul>
 */
package org.tadamun.kernel.database;
