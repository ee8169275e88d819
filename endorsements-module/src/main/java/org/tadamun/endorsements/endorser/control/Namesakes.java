package org.tadamun.endorsements.endorser.control;

import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.endorsements.endorser.boundary.EndorserFilter;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.kernel.text.boundary.Folded;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * Whether somebody who is typed as new stands in the list already. As two he would endorse twice in
 * one form, and nobody would know that he asked to be taken off.
 */
public final class Namesakes {

  private Namesakes() {}

  /** By one name in any language, folded, of the same kind and country. */
  public static boolean exist(EntityManager em, EndorserDetails details) {
    return folded(details.name()).stream()
        .anyMatch(
            name ->
                new EndorserQuery(new EndorserFilter(details.kind(), details.country(), name))
                    .rows(em, EndorserFilter.Order.NAME, true, 0, Integer.MAX_VALUE).stream()
                        .anyMatch(known -> folded(known.name()).contains(name)));
  }

  private static Set<String> folded(LocalizedText name) {
    return name.asMap().values().stream().map(Folded::of).collect(Collectors.toSet());
  }
}
