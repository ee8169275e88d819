package org.tadamun.petition.correction.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tadamun.petition.correction.entity.CorrectionKind;

/**
 * The log where figures of countries are told in steps: a line grows while its day lasts, and who
 * reads it twice must not learn of one person. So the lines of one day, version, kind and reason
 * are one group, in which each country stands with whole steps and what is left of all stands last;
 * of a day that is not over, all of it: {@link DaysInSteps}.
 */
final class CorrectionsInSteps {

  private record Group(LocalDate day, int version, CorrectionKind kind, String reason) {}

  private static final Comparator<Group> NEWEST_FIRST =
      Comparator.comparing(Group::day)
          .thenComparing(Group::version)
          .reversed()
          .thenComparing(Group::kind)
          .thenComparing(Group::reason);

  private CorrectionsInSteps() {}

  static List<CorrectionView> of(DaysInSteps days, List<CorrectionView> exact) {
    Map<Group, Map<String, Long>> groups = new TreeMap<>(NEWEST_FIRST);
    for (CorrectionView line : exact) {
      groups
          .computeIfAbsent(
              new Group(line.day(), line.version(), line.kind(), line.reason()),
              group -> new LinkedHashMap<>())
          .merge(line.country(), line.change(), Long::sum);
    }
    List<CorrectionView> told = new ArrayList<>();
    groups.forEach(
        (group, byCountry) ->
            days.changes(group.day(), byCountry)
                .forEach(
                    (country, change) ->
                        told.add(
                            new CorrectionView(
                                group.day(),
                                group.kind(),
                                country,
                                group.version(),
                                change,
                                group.reason()))));
    return told;
  }
}
