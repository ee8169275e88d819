package org.tadamun.petition.secondperson.boundary;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.access.boundary.ActingPerson;
import org.tadamun.kernel.staff.boundary.notice.NoticeReader;
import org.tadamun.petition.secondperson.entity.SecondKind;

/**
 * One thing that waits for a second person.
 *
 * @param begunBy who did any part of the first half, as the audit trail names them
 * @param countries that it is about; empty for all
 */
public record Awaited(Set<String> begunBy, Set<String> countries) {

  public Awaited {
    begunBy = Set.copyOf(begunBy);
    countries = Set.copyOf(countries);
  }

  /**
   * A thing about all countries.
   *
   * @param begunBy null elements are ignored
   */
  public static Awaited throughout(Object... begunBy) {
    return new Awaited(
        Arrays.stream(begunBy)
            .filter(Objects::nonNull)
            .map(Object::toString)
            .collect(Collectors.toSet()),
        Set.of());
  }

  /**
   * @param countries null for all
   */
  public static Awaited in(Collection<String> countries, Object begunBy) {
    return new Awaited(
        Set.of(begunBy.toString()), Set.copyOf(countries == null ? List.of() : countries));
  }

  /** Whether this reader may decide about it. */
  public boolean isFor(NoticeReader reader, SecondKind kind, long campaignId) {
    boolean may =
        kind.isOfInstallation()
            ? reader.mayEverywhere(kind.permission())
            : reader.may(kind.permission(), campaignId, countries);
    return may && !begunBy.contains(reader.actor());
  }

  /**
   * Whether the acting person may decide about it.
   *
   * @param limits the only countries for which this person may decide; empty for all countries
   */
  public boolean isFor(ActingPerson acting, Set<String> limits) {
    boolean may = limits.isEmpty() || !countries.isEmpty() && limits.containsAll(countries);
    return may && begunBy.stream().noneMatch(acting::is);
  }
}
