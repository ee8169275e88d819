/** How often forms may come from one connection, and mails go to one mailbox: in memory alone. */
package org.tadamun.petition.signature.control.rate;
