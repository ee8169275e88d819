package org.tadamun.petition.snapshot.control.named;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.tadamun.kernel.secret.boundary.SigningKey;
import org.tadamun.petition.snapshot.control.reading.FrozenNames;
import org.tadamun.petition.snapshot.control.reading.PackNames.Named;
import org.tadamun.petition.snapshot.entity.Snapshot;

/**
 * Who stands in which pack. The bytes of a pack with twenty thousand names are a megabyte, and who
 * asks by his link may be one of thousands in an hour; what was frozen never changes. So each node
 * reads a pack once, and keeps a mark of each name, which is less than a fifth of it.
 */
@ApplicationScoped
public class PacksByName {

  /** The names of the packs that were asked about last: 32 MB of them. */
  static final int MOST = 4_000_000;

  private final Map<Long, NameMarks> known = new LinkedHashMap<>(16, 0.75f, true);
  private long kept;

  /** Whether somebody stands in a pack. */
  public enum Standing {
    NAMED,
    NOT_NAMED,

    /** Its bytes in the database are others than were frozen. */
    NOT_KNOWN
  }

  /**
   * How it stands with one of this name and country.
   *
   * @param agreed of whom it is asked: whether he agreed to be named to this country's authorities;
   *     null where nobody in it was asked
   * @param key by which packs are signed here
   */
  public Standing of(Named one, Snapshot pack, Predicate<String> agreed, SigningKey key) {
    NameMarks marks = kept(pack.id());
    if (marks == null) {
      // Two who ask first read it both: neither waits for the other.
      marks = FrozenNames.of(pack, key).map(NameMarks::new).orElse(null);
      if (marks == null) {
        // Not kept: it may be put right.
        return Standing.NOT_KNOWN;
      }
      keep(pack.id(), marks);
    }
    boolean named = marks.has(one) && agreed.test(marks.agreedFor());
    return named ? Standing.NAMED : Standing.NOT_NAMED;
  }

  private synchronized NameMarks kept(long pack) {
    return known.get(pack);
  }

  /**
   * By their names, since most packs have few: by their number a campaign with many would read each
   * anew.
   */
  private synchronized void keep(long pack, NameMarks marks) {
    NameMarks before = known.put(pack, marks);
    kept += marks.size() - (before == null ? 0 : before.size());
    Iterator<NameMarks> eldest = known.values().iterator();
    while (kept > MOST && known.size() > 1) {
      kept -= eldest.next().size();
      eldest.remove();
    }
  }
}
