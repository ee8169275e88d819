/**
 * What an administrator can configure. R1 and R2 are tested by comparing this list with the sources
 * and with {@code docs/configuration.md}.
 *
 * <ul>
 *   <li>R1 {@link ConfigurationKey} lists every key that the program reads, and no other.
 *   <li>R2 Each key has a type, a default and an example, and the documentation has the same.
 *   <li>R3 A value that the type does not allow is refused before the server starts.
 * </ul>
 *
 * At run time the values come from MicroProfile Config under these names; the start script sets all
 * of them before the server starts.
 */
package org.tadamun.kernel.configuration.boundary;
