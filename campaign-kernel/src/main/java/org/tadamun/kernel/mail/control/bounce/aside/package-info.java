/** The end of what was not understood in the mailbox of the bounces. */
package org.tadamun.kernel.mail.control.bounce.aside;
