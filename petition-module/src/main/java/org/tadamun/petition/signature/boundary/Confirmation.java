package org.tadamun.petition.signature.boundary;

import org.tadamun.petition.signature.entity.SignatureState;

/** What a confirmation led to: CONFIRMED, or HELD where it is being looked at. */
public record Confirmation(SignatureState status, String petition) {}
