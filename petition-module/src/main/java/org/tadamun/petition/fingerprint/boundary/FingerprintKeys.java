package org.tadamun.petition.fingerprint.boundary;

import java.util.List;
import org.tadamun.petition.fingerprint.entity.KeyPhase;

/**
 * The fingerprint keys of one petition at one moment, encrypted.
 *
 * @param number of the present key, from 1
 * @param next null if {@link KeyPhase#SETTLED}
 */
public record FingerprintKeys(String present, int number, String next, KeyPhase phase) {

  /** Whether one address may have fingerprints under two keys. */
  public boolean isChanging() {
    return next != null;
  }

  /** The keys under which to look for an address, in this order. */
  public List<String> toLook() {
    return next == null ? List.of(present) : List.of(present, next);
  }

  /** The key for new signatures. */
  public String toWrite() {
    return phase.writesNext() ? next : present;
  }

  /** The number of {@link #toWrite}. */
  public int numberToWrite() {
    return phase.writesNext() ? number + 1 : number;
  }
}
