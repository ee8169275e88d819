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
 * Shows the log with steps. A line grows during its day, and two readings must not show one person.
 * So the lines of one day, version, kind and reason form a group, in which each country has whole
 * steps and the rest comes last. A day that is not over has only the rest: {@link DaysInSteps}.
 */
final class CorrectionsInSteps {

  private record Group(LocalDate day, int version, CorrectionKind kind, String reason) {

    static Group of(CorrectionView line) {
      return new Group(line.day(), line.version(), line.kind(), line.reason());
    }
  }

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
          .computeIfAbsent(Group.of(line), group -> new LinkedHashMap<>())
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

  /**
   * The lines after this one. If the last line's group was one line without country then, and has
   * countries now, all of it was shown: nothing is shown twice and nothing left out.
   *
   * @param last null for all lines
   */
  static List<CorrectionView> after(StepPosition last, List<CorrectionView> told) {
    if (last == null) {
      return told;
    }
    Group group = new Group(last.day(), last.version(), last.kind(), last.reason());
    boolean there = told.stream().map(StepPosition::of).anyMatch(last::equals);
    int seen = 0;
    for (int i = 0; i < told.size(); i++) {
      int order = NEWEST_FIRST.compare(Group.of(told.get(i)), group);
      boolean whole = order == 0 && !there;
      if (order < 0 || whole || StepPosition.of(told.get(i)).equals(last)) {
        seen = i + 1;
      }
    }
    return told.subList(seen, told.size());
  }
}
