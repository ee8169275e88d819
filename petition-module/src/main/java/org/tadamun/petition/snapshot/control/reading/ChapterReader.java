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

/** Reads what the other fields of work say of a campaign, and what of it holds no more. */
@Dependent
public class ChapterReader {

  private static final int RETRY_SECONDS = 2;

  @Inject @Any private Instance<CampaignChapter> chapters;

  /**
   * What goes into a pack.
   *
   * @param stated by subject: more than the tables have rows for
   */
  public record Told(List<ShortTable> tables, Map<String, List<StatedValue>> stated) {}

  /**
   * @throws RetryLater where something was changed between the table and what is kept of it
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

  /** Of how many things it was corrected what was said then, by subject; zero where of none. */
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

  /**
   * How much of it was the word of somebody that stands in public no more, or anew without a name.
   */
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

  /** Whether it was told under a name is not kept: what is told without one today may have been. */
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
