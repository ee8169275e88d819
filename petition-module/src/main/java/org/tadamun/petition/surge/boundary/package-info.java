/**
 * An alarm of a whole petition: very many new signatures within an hour, from whatever countries.
 *
 * <ul>
 *   <li>R1 An alarm of the petition is raised where an hour has more new online signatures than a
 *       least number, and than a multiple of the best hour of two weeks, without the six hours
 *       before it. The alarm shows these figures. New signatures are those that alarms about
 *       countries count.
 *   <li>R2 It holds no signature: an honest day on which everybody hears of the petition looks the
 *       same at first. Moderators look at it, and may hold countries by hand.
 *   <li>R3 A petition has at most one open alarm, also where two nodes look at the same moment. It
 *       ends by itself once no hour of a whole day was above its bound, or when a moderator
 *       acknowledges it; then none is raised until the moment that the moderator chose.
 *   <li>R4 All who moderate all countries of the petition are told by mail at once, one mail each.
 *       They are told again, with the larger number, where nobody has looked for at least an hour
 *       and the running hour, or the whole one before it, has more than twice as many as were told
 *       last. A mail is not sent where somebody has looked before, or where a later one with more
 *       replaces it. Nobody else sees it.
 *   <li>R5 No confirmation waits for it: a timer reads the figures each minute.
 * </ul>
 */
package org.tadamun.petition.surge.boundary;
