/** Stores what signers agreed to, and takes it back. */
package org.tadamun.petition.signature.control.consent;
