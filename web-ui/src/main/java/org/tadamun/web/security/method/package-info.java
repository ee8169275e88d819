/**
 * What is done with a request by a method that its address does not take.
 *
 * <ul>
 *   <li>R1 Whoever is refused a method is told which there are.
 * </ul>
 */
package org.tadamun.web.security.method;
