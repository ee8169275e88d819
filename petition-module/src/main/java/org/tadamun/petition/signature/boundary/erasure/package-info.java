/**
 * Erasing somebody who asks for it and has no link, and copying what is kept of him.
 *
 * <ul>
 *   <li>R1 Nothing that tells who he is stays, under whichever version his address signed, as if he
 *       had done it by his link.
 *   <li>R2 Only whoever may moderate in the country of each of these signatures; else none goes.
 *   <li>R3 The trail says who did it, of which numbers, and how the person asked; never who it was.
 *   <li>R4 Who erases stays within what one may do by hand in a day, of each version's signature;
 *       what would be more is refused whole. Who erases himself by his link is not counted.
 *   <li>R5 A copy is what he would get by his link, under whichever version his address signed, for
 *       whoever may moderate in the country of each of these signatures; its line says what that of
 *       an erasure does.
 *   <li>R6 His address stands in it only where whoever makes it has typed that very one. That it is
 *       another is not said, and a line is left as well.
 * </ul>
 */
package org.tadamun.petition.signature.boundary.erasure;
