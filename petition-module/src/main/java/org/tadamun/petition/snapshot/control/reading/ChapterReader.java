package org.tadamun.petition.snapshot.control.reading;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.kernel.document.boundary.CampaignChapter;
import org.tadamun.kernel.document.boundary.ShortTable;
import org.tadamun.kernel.document.boundary.StatedValue;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;

/** Reads what other subjects say of a campaign, and which of their statements no longer hold. */
@Dependent
public class ChapterReader {

  private static final int RETRY_SECONDS = 2;

  @Inject @Any private Instance<CampaignChapter> chapters;

  /**
   * What goes into a pack.
   *
   * @param stated by subject; all statements, also those without a row in a table
   */
  public record Told(List<ShortTable> tables, Map<String, List<StatedValue>> stated) {}

  /**
   * @throws RetryLater if something changed between the reading of tables and statements
   */
  public Told read(long campaignId, boolean target) {
    Map<String, Map<String, StatedValue>> before = stated(campaignId);
    List<ShortTable> tables =
        ordered().stream().flatMap(chapter -> chapter.of(campaignId, target).stream()).toList();
    if (!before.equals(stated(campaignId))) {
      throw new RetryLater(ProblemType.UNAVAILABLE, RETRY_SECONDS);
    }
    Map<String, List<StatedValue>> stated = new LinkedHashMap<>();
    before.forEach((subject, byId) -> stated.put(subject, List.copyOf(byId.values())));
    return new Told(tables, stated);
  }

  /** How many things were corrected that were stated then, by subject; zeros included. */
  public Map<String, Long> corrected(long campaignId, Map<String, List<StatedValue>> then) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (CampaignChapter chapter : ordered()) {
      List<StatedValue> said = then.getOrDefault(chapter.subject(), List.of());
      Map<String, StatedValue> now = said.isEmpty() ? Map.of() : byId(chapter, campaignId);
      counts.put(
          chapter.subject(),
          said.stream().filter(one -> isCorrected(chapter, one, now.get(one.id()))).count());
    }
    return counts;
  }

  /** How many statements are somebody's word, which is no longer public, or only without a name. */
  public long takenBack(long campaignId, boolean target, Map<String, List<StatedValue>> then) {
    long takenBack = 0;
    for (CampaignChapter chapter : ordered()) {
      List<StatedValue> said = then.getOrDefault(chapter.subject(), List.of());
      if (chapter.isSomebodysWord() && !said.isEmpty()) {
        Map<String, StatedValue> now = byId(chapter, campaignId);
        takenBack +=
            said.stream().filter(one -> isGone(chapter, target, one, now.get(one.id()))).count();
      }
    }
    return takenBack;
  }

  /**
   * The statement does not say whether a name was shown, so one without a name today may have had
   * one.
   */
  private static boolean isGone(
      CampaignChapter chapter, boolean target, StatedValue then, StatedValue now) {
    return now == null || !then.holdsIn(now) && !chapter.isNamed(then.id(), target);
  }

  private static boolean isCorrected(CampaignChapter chapter, StatedValue then, StatedValue now) {
    return now == null || chapter.isCorrected(then, now);
  }

  private Map<String, Map<String, StatedValue>> stated(long campaignId) {
    Map<String, Map<String, StatedValue>> stated = new LinkedHashMap<>();
    ordered().forEach(chapter -> stated.put(chapter.subject(), byId(chapter, campaignId)));
    return stated;
  }

  private static Map<String, StatedValue> byId(CampaignChapter chapter, long campaignId) {
    Map<String, StatedValue> byId = new HashMap<>();
    chapter.stated(campaignId).forEach(one -> byId.put(one.id(), one));
    return byId;
  }

  private List<CampaignChapter> ordered() {
    return chapters.stream().sorted(Comparator.comparingInt(CampaignChapter::position)).toList();
  }
}
