/** Withdraws or erases all signatures of an address, or ends its news. */
package org.tadamun.petition.signature.control.leaving;
