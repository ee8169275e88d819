/**
 * What {@code /openapi} says, completed from the program itself.
 *
 * <ul>
 *   <li>R1 Who may call an operation and what it answers is read from the resource's method. A
 *       method that returns a {@code Response} names its answer with {@code @APIResponseSchema},
 *       and the status with {@code responseCode} if it is not 200.
 *   <li>R2 Each type has one name: that of {@code @Schema}, or its own simple name.
 *   <li>R3 A public method that shows more to a key has {@code @SecurityRequirement}.
 *   <li>R4 A patch names the type that it changes ({@code @MergePatch.Of}).
 *   <li>R5 A type that is only answered has all its members marked as required; a type that is also
 *       taken has none.
 * </ul>
 */
package org.tadamun.web.api.description;
