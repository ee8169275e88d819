/**
 * What signers are asked and what they send, also by a partner's own form (ADR 278). Control uses
 * it, so nothing here calls control.
 */
package org.tadamun.petition.signature.boundary.question;
