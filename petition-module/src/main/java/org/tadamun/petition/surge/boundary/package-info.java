/**
 * An alarm of a whole petition: very many new signatures within an hour, from wherever they come.
 *
 * <ul>
 *   <li>R1 Where an hour has more new signatures given online than some times the most of any hour
 *       of two weeks, but for the six before it, and than a least number, an alarm of the petition
 *       is raised, and says with its figures why. Who is new is what alarms about countries mean by
 *       it.
 *   <li>R2 It holds nobody: an honest day on which all hear of the petition looks the same at
 *       first. Moderators look, and may hold countries by hand.
 *   <li>R3 One stands for a petition at a time, also where two nodes look in the same moment. It is
 *       over by itself once no hour of a whole day had more than was expected when it was raised,
 *       or once somebody has looked, and then none is raised until the moment that he chose.
 *   <li>R4 Whoever moderates all countries of the petition is told by mail at once, one mail for
 *       each; and anew after an hour at least in which nobody has looked, where the hour that runs,
 *       or the whole one before it, has more than twice as many as were told last: with the larger
 *       number. A mail does not go out where somebody has looked before, or where a later one with
 *       more takes its place. Nobody else sees it.
 *   <li>R5 Nobody who confirms waits for it: it is looked for each minute, from the figures.
 * </ul>
 */
package org.tadamun.petition.surge.boundary;
