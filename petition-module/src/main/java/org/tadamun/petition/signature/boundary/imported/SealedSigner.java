package org.tadamun.petition.signature.boundary.imported;

import org.tadamun.petition.signature.entity.Mailbox;

/** A person who passed the check, with the address in the form that is kept. */
public record SealedSigner(CheckedSigner signer, Mailbox mailbox) {}
