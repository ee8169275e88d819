package org.tadamun.petition.signature.control.rate;

import java.util.Set;

/**
 * Fired when an owner has erased the signatures of an address, under any number of versions.
 *
 * @param fingerprints keyed, of those that had counted; several where keys changed meanwhile
 */
public record AddressErased(Set<String> fingerprints) {}
