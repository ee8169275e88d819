package org.tadamun.petition.fingerprint.boundary;

import java.util.List;
import org.tadamun.petition.fingerprint.entity.KeyPhase;

/**
 * The keys of one petition at one moment, still wrapped.
 *
 * @param number of the present one, counted from 1
 * @param next null where it is {@link KeyPhase#SETTLED}
 */
public record FingerprintKeys(String present, int number, String next, KeyPhase phase) {

  /** Whether the same address may have a fingerprint under one key here and the other there. */
  public boolean isChanging() {
    return next != null;
  }

  /** Those under which an address may be found, in the order in which to look. */
  public List<String> toLook() {
    return next == null ? List.of(present) : List.of(present, next);
  }

  /** That under which a signature is written. */
  public String toWrite() {
    return phase.writesNext() ? next : present;
  }

  /** The number of {@link #toWrite}. */
  public int numberToWrite() {
    return phase.writesNext() ? number + 1 : number;
  }
}
