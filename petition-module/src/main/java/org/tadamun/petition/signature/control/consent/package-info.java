/** Consents of signers, and how they are taken back. */
package org.tadamun.petition.signature.control.consent;
