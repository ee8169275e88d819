/** Limits of forms from one connection and of mails to one mailbox, in memory only. */
package org.tadamun.petition.signature.control.rate;
