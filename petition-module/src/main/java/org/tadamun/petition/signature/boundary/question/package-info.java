/**
 * What signers are asked and what they send, for whoever has a form of his own too (ADR 278).
 * Control takes it from here, so nothing here calls control.
 */
package org.tadamun.petition.signature.boundary.question;
