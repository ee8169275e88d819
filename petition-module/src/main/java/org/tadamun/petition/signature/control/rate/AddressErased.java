package org.tadamun.petition.signature.control.rate;

import java.util.Set;

/**
 * Its owner has had erased what this address signed, under however many versions.
 *
 * @param fingerprints keyed, of what had counted once; more than one where keys changed meanwhile
 */
public record AddressErased(Set<String> fingerprints) {}
