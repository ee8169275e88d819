/**
 * The server of the Arquillian level: one database, one server and one deployment for all classes
 * of a run.
 *
 * <ul>
 *   <li>R1 A test class names no archive and no deployment.
 *   <li>R2 Tests share the server, so each makes the data it needs under unique names, and none
 *       relies on what another one left.
 * </ul>
 */
package org.tadamun.web.testing.server;
