package org.tadamun.petition.signature.boundary.own;

import org.tadamun.petition.signature.entity.SignatureState;

/**
 * The result of a confirmation.
 *
 * @param status CONFIRMED, or HELD where staff have to decide about it
 * @param link the code of the signer's personal link; null where there is none
 */
public record Confirmation(SignatureState status, String petition, String link) {}
