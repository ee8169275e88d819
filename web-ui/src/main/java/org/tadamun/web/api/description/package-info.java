/**
 * What {@code /openapi} says, completed from the program itself.
 *
 * <ul>
 *   <li>R1 Who may call and what is answered is read off the resource's method. One that returns a
 *       {@code Response} names its answer with {@code @APIResponseSchema}, and with {@code
 *       responseCode} where it is not 200.
 *   <li>R2 Each type has one name: that of {@code @Schema}, or its own simple name.
 *   <li>R3 A public method that shows more to a key says {@code @SecurityRequirement}.
 *   <li>R4 A patch says of what it is ({@code @MergePatch.Of}).
 *   <li>R5 What is answered alone has all its members, and says so; of what is also taken nothing
 *       has to be there.
 * </ul>
 */
package org.tadamun.web.api.description;
