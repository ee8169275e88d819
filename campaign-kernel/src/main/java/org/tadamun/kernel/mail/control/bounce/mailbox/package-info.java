/** What is done in a folder of the bounce mailbox, whatever lies in it. */
package org.tadamun.kernel.mail.control.bounce.mailbox;
