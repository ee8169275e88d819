/**
 * How a request is refused whose method its address does not allow.
 *
 * <ul>
 *   <li>R1 A caller whose method is refused is told which methods are allowed.
 * </ul>
 */
package org.tadamun.web.security.method;
