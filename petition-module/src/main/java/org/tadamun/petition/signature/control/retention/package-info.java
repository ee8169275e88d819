/** Deletes what is kept about signers when its time is over; their number stays for ever. */
package org.tadamun.petition.signature.control.retention;
