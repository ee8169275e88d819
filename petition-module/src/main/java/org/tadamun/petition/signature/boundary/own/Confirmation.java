package org.tadamun.petition.signature.boundary.own;

import org.tadamun.petition.signature.entity.SignatureState;

/**
 * What a confirmation led to.
 *
 * @param status CONFIRMED, or HELD where it is being looked at
 * @param link the code of the signer's personal link; null where he has none
 */
public record Confirmation(SignatureState status, String petition, String link) {}
