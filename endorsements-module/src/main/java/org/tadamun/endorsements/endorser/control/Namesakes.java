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
 * Who of one name stands in the list. As two he would endorse twice in one form, and nobody would
 * know that he asked to be taken off.
 */
public final class Namesakes {

  private Namesakes() {}

  /** By one name in any language, folded, of the same kind and country; each once. */
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

  /** Whether two may be one: the same for who was found otherwise. */
  public static boolean areOf(EndorserDetails one, EndorserDetails other) {
    return one.kind() == other.kind()
        && one.country().equals(other.country())
        && !Collections.disjoint(folded(one.name()), folded(other.name()));
  }

  private static Set<String> folded(LocalizedText name) {
    return name.asMap().values().stream().map(Folded::of).collect(Collectors.toSet());
  }
}
