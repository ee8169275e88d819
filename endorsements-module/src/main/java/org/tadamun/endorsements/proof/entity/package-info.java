/** Proofs and grounds for what is said about a person or an organisation. */
package org.tadamun.endorsements.proof.entity;
