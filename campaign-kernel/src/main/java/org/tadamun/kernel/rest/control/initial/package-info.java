/**
 * Create requests: initial values, and the language of names that are sent as plain text.
 *
 * <p>A request that creates something may repeat fields that only the server sets, such as the
 * state. With their initial value they are accepted, with any other value they are refused at that
 * field.
 */
package org.tadamun.kernel.rest.control.initial;
