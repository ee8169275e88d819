package org.tadamun.petition.signature.boundary.own;

import java.time.Instant;
import java.util.Map;

/**
 * A pack in which a name like that of a signer stands, with his country. A pack has no numbers of
 * signers: where two bear the same name in one country, either may be meant.
 *
 * @param addressee for whom it was frozen, as he was called then, by language (BCP 47)
 * @param hostCountry where he sat then, ISO 3166-1 alpha-2
 * @param asOf when it was frozen
 * @param handedOverAt when it was first handed over, sent or left there, as it was written down;
 *     null where nothing of that was
 * @param asFrozen whether what is kept of it is as it was frozen; where it is not, nobody can tell
 *     whether his name stands in it
 */
public record PackWithName(
    Map<String, String> addressee,
    String hostCountry,
    Instant asOf,
    Instant handedOverAt,
    boolean asFrozen) {}
