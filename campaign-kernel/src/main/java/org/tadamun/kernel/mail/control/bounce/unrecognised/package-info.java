/** Deletes old messages of the bounce mailbox that were not understood. */
package org.tadamun.kernel.mail.control.bounce.unrecognised;
