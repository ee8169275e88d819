package org.tadamun.petition.signature.boundary.rectification;

import java.time.Instant;
import org.tadamun.petition.signature.entity.Signer;

/**
 * What stands there before it is put right.
 *
 * @param changedAt by which it is known later whether it still does
 */
public record SignerBefore(Signer signer, Instant changedAt) {}
