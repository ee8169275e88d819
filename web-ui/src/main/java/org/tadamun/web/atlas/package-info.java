/**
 * Makes the world map at build time, so that no page asks a tile server, which would learn who
 * reads it. Runs after the compiler, on the JDK of the toolchain, and is not part of the WAR.
 *
 * <ul>
 *   <li>R1 Every ISO 3166-1 code and Kosovo has one shape or one dot, never both.
 *   <li>R2 Neighbours keep one common border: an arc is simplified once, for both.
 *   <li>R3 The shapes of one code are drawn as one, without a line between them.
 *   <li>R4 The map is cut in the Bering Strait, so that no country is at both edges.
 *   <li>R5 The file is at most 60 kB.
 * </ul>
 */
package org.tadamun.web.atlas;
