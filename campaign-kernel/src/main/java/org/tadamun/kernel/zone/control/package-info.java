/** Derives moments again when the rules of time zones have changed. */
package org.tadamun.kernel.zone.control;
