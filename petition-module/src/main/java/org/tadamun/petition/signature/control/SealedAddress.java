package org.tadamun.petition.signature.control;

import java.util.List;
import org.tadamun.petition.fingerprint.boundary.FingerprintKeys;
import org.tadamun.petition.signature.entity.Mailbox;

/**
 * What can be computed from an address before a transaction begins.
 *
 * @param under the petition's keys with which it was made
 * @param masterKey the number of the key that encrypted it
 * @param toLook as {@link AddressKeys#toLook}
 */
public record SealedAddress(
    FingerprintKeys under, int masterKey, List<String> toLook, Mailbox mailbox) {}
