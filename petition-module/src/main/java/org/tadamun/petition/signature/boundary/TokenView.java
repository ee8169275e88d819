package org.tadamun.petition.signature.boundary;

import java.time.Instant;
import java.util.List;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Signer;

/**
 * What the owner of a mailed link may see of his own signature.
 *
 * @param petition the petition's slug
 * @param version the version of the text that he signed
 * @param agreed what he agrees to besides, in the words that he was shown
 * @param expired whether the link no longer confirms
 */
public record TokenView(
    SignatureState state,
    String petition,
    int version,
    Signer signer,
    List<String> agreed,
    Instant signedAt,
    Instant confirmedAt,
    boolean expired) {}
