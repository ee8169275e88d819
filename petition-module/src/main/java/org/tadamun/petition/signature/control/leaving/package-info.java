/** Withdrawing, erasing and ending news for all signatures of one address. */
package org.tadamun.petition.signature.control.leaving;
