package org.tadamun.petition.signature.boundary.own;

import java.time.Instant;
import java.util.Map;

/**
 * A pack that contains a name and country like the signer's. A pack has no ids of signers: of two
 * with one name in one country, either may be meant.
 *
 * @param addressee for whom it was frozen, by the name at that time, by language (BCP 47)
 * @param hostCountry the addressee's country at that time, ISO 3166-1 alpha-2
 * @param asOf when it was frozen
 * @param handedOverAt when its first delivery was recorded as handed over, sent or left; null where
 *     none was
 * @param asFrozen whether the stored pack is unchanged; if not, nobody can tell whether the name
 *     stands in it
 */
public record PackWithName(
    Map<String, String> addressee,
    String hostCountry,
    Instant asOf,
    Instant handedOverAt,
    boolean asFrozen) {}
