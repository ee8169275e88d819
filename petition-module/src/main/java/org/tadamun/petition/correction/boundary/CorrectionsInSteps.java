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
   * Those behind this line. A group that was one line then, under no country, was told as a whole,
   * by whatever countries it stands now: nothing of it is told twice, and nothing behind it missed.
   *
   * @param last null for all of them
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
