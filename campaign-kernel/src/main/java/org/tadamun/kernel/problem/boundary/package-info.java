/**
 * Refusals, the same for the API, the public pages and the console.
 *
 * <ul>
 *   <li>R1 Every refusal is a {@link org.tadamun.kernel.problem.boundary.BusinessException} with a
 *       {@link org.tadamun.kernel.problem.boundary.ProblemType}; it rolls back what the use case
 *       did.
 *   <li>R2 A mistake in the input names its field, never the value.
 *   <li>R3 A wrong state names the state and the verb.
 * </ul>
 */
package org.tadamun.kernel.problem.boundary;
