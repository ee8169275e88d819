/**
 * The format in which {@code /openapi} is given out.
 *
 * <ul>
 *   <li>R1 A caller who asks for YAML or JSON by any of their names gets it under that name; a
 *       caller without a wish gets YAML; a browser gets a type that it shows.
 * </ul>
 */
package org.tadamun.web.api.description.accept;
