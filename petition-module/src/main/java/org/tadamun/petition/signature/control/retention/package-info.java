/** How long what is kept of signers stays; their number stays for ever. */
package org.tadamun.petition.signature.control.retention;
