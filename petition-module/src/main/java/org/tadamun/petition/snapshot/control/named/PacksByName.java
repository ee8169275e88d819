package org.tadamun.petition.snapshot.control.named;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.tadamun.petition.snapshot.control.reading.FrozenNames;
import org.tadamun.petition.snapshot.control.reading.PackNames.Named;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.snapshot.entity.SnapshotForm;

/**
 * Who stands in which pack. The bytes of a pack with twenty thousand names are a megabyte, and who
 * asks by his link may be one of thousands in an hour; what was frozen never changes. So each node
 * reads a pack once, and keeps a mark of each name, which is less than a fifth of it.
 */
@ApplicationScoped
public class PacksByName {

  /** The packs asked about last; with 20,000 names in each these are 32 MB. */
  static final int MOST = 200;

  private final Map<Long, NameMarks> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, NameMarks> eldest) {
              return size() > MOST;
            }
          });

  /**
   * Whether one of this name and country stands in it.
   *
   * @param agreed of whom it is asked: whether he agreed to be named to this country's authorities;
   *     null where nobody in it was asked
   */
  public boolean isNamed(Snapshot pack, Named one, Predicate<String> agreed) {
    NameMarks marks = known.get(pack.id());
    if (marks == null) {
      // Two who ask first read it both: neither waits for the other.
      marks =
          new NameMarks(FrozenNames.in(pack.file(SnapshotForm.JSON, null).orElseThrow().content()));
      known.put(pack.id(), marks);
    }
    return marks.has(one) && agreed.test(marks.agreedFor());
  }
}
