package org.tadamun.petition.signature.control.rate;

import java.util.Set;

/**
 * Event: the owner of an address has erased all signatures of that address.
 *
 * @param fingerprints keyed hashes of the address under which a signature had counted; more than
 *     one if keys changed meanwhile
 */
public record AddressErased(Set<String> fingerprints) {}
