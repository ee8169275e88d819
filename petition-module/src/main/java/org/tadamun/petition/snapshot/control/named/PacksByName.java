package org.tadamun.petition.snapshot.control.named;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.tadamun.kernel.secret.boundary.signing.SigningKeys;
import org.tadamun.petition.snapshot.control.reading.FrozenNames;
import org.tadamun.petition.snapshot.control.reading.PackNames.Named;
import org.tadamun.petition.snapshot.entity.Snapshot;

/**
 * Finds out who is named in which pack. A pack with twenty thousand names is a megabyte, and
 * thousands of signers may ask in an hour; but packs never change. So each node reads a pack once,
 * and keeps a hash of each name, less than a fifth of the bytes.
 */
@ApplicationScoped
public class PacksByName {

  /** How many names are kept, of the packs last asked about: 32 MB. */
  static final int MOST = 4_000_000;

  private final Map<Long, NameHashes> known = new LinkedHashMap<>(16, 0.75f, true);
  private long kept;

  /** Whether somebody is named in a pack. */
  public enum Standing {
    NAMED,
    NOT_NAMED,

    /** Nobody can tell: its bytes in the database were changed. */
    NOT_KNOWN
  }

  /**
   * Whether somebody of this name and country, who agreed to it, is named in the pack.
   *
   * @param agreed whether the asking signer agreed to be named to this country's authorities; gets
   *     null if the pack needed no such consent
   * @param keys by which packs are signed here, or were once
   */
  public Standing of(Named one, Snapshot pack, Predicate<String> agreed, SigningKeys keys) {
    NameHashes hashes = kept(pack.id());
    if (hashes == null) {
      // Two first callers may both read it, so that neither waits for the other.
      hashes = FrozenNames.of(pack, keys).map(NameHashes::new).orElse(null);
      if (hashes == null) {
        // Not kept, since the bytes may be restored.
        return Standing.NOT_KNOWN;
      }
      keep(pack.id(), hashes);
    }
    boolean named = hashes.has(one) && agreed.test(hashes.agreedFor());
    return named ? Standing.NAMED : Standing.NOT_NAMED;
  }

  private synchronized NameHashes kept(long pack) {
    return known.get(pack);
  }

  /**
   * Limits by names, not by packs, since most packs have few names: a campaign may have many packs.
   */
  private synchronized void keep(long pack, NameHashes hashes) {
    NameHashes before = known.put(pack, hashes);
    kept += hashes.size() - (before == null ? 0 : before.size());
    Iterator<NameHashes> eldest = known.values().iterator();
    while (kept > MOST && known.size() > 1) {
      kept -= eldest.next().size();
      eldest.remove();
    }
  }
}
