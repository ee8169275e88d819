/** Limits in memory: signings from one connection, mails to one mailbox, choices and erasures. */
package org.tadamun.petition.signature.control.rate;
