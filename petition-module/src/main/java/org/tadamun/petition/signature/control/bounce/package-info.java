/** Handles bounced mails to signers. */
package org.tadamun.petition.signature.control.bounce;
