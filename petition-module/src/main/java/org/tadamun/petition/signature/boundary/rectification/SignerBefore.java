package org.tadamun.petition.signature.boundary.rectification;

import java.time.Instant;
import org.tadamun.petition.signature.entity.Signer;

/**
 * The words before a correction.
 *
 * @param changedAt by which it is recognised later whether they have changed
 */
public record SignerBefore(Signer signer, Instant changedAt) {}
