/**
 * In which form {@code /openapi} is given out.
 *
 * <ul>
 *   <li>R1 Who asks for YAML or JSON by any of its names gets it by that name, who has no wish
 *       YAML, and a browser what it shows.
 * </ul>
 */
package org.tadamun.web.api.description.accept;
