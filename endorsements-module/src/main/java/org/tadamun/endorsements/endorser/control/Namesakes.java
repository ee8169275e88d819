package org.tadamun.endorsements.endorser.control;

import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.endorsements.endorser.boundary.EndorserFilter;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.kernel.text.boundary.Folded;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * Finds endorsers of one name, kind and country. With two records one person could endorse twice in
 * one form, and nobody would notice a wish to be taken off.
 */
public final class Namesakes {

  private Namesakes() {}

  /** Returns those who share a folded name in any language, and kind and country; each once. */
  public static List<Endorser> of(EntityManager em, EndorserDetails details) {
    return folded(details.name()).stream()
        .flatMap(
            name ->
                new EndorserQuery(new EndorserFilter(details.kind(), details.country(), name))
                    .rows(em, EndorserFilter.Order.NAME, true, 0, Integer.MAX_VALUE).stream())
        .distinct()
        .filter(known -> areOf(known.details(), details))
        .toList();
  }

  /** Whether two endorsers share a name, kind and country. */
  public static boolean areOf(EndorserDetails one, EndorserDetails other) {
    return one.kind() == other.kind()
        && one.country().equals(other.country())
        && !Collections.disjoint(folded(one.name()), folded(other.name()));
  }

  private static Set<String> folded(LocalizedText name) {
    return name.asMap().values().stream().map(Folded::of).collect(Collectors.toSet());
  }
}
