/**
 * What is typed about a petition and leads it on at once.
 *
 * <ul>
 *   <li>R1 What was typed is stored before the step is taken, or neither happens: nobody opens an
 *       older text than the one that he sees.
 *   <li>R2 Where nothing was typed nothing is stored, and the trail names the step alone.
 *   <li>R3 An end that is past is told together with the other mistakes.
 * </ul>
 */
package org.tadamun.petition.course.boundary;
