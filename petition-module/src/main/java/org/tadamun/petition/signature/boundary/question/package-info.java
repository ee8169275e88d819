/** What signers are asked beside their signature, for whoever has a form of his own (ADR 278). */
package org.tadamun.petition.signature.boundary.question;
