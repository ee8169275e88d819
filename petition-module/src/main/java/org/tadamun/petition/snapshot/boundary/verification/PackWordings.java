package org.tadamun.petition.snapshot.boundary.verification;

import java.util.Comparator;
import java.util.List;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.version.boundary.VersionWordings.Wording;

/**
 * Which wordings of its version a pack knows: up to that which stands in it. Packs of before do not
 * name it.
 */
final class PackWordings {

  private PackWordings() {}

  /**
   * @param all of its version, those after it too
   */
  static List<Wording> of(Snapshot pack, List<Wording> all) {
    int last = pack.revision() == null ? ofMoment(pack, all) : pack.revision();
    return all.stream().filter(one -> one.revision() <= last).toList();
  }

  /**
   * The last one of its moment that has its text. The text was read before the figures, of whose
   * moment a pack is: another wording may have been published between the two.
   */
  private static int ofMoment(Snapshot pack, List<Wording> all) {
    return all.stream()
        .filter(one -> !one.publishedAt().isAfter(pack.asOf()))
        .max(
            Comparator.comparing((Wording one) -> one.textHash().equals(pack.textHash()))
                .thenComparing(Wording::revision))
        .map(Wording::revision)
        .orElse(1);
  }
}
