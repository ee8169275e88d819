package org.tadamun.actions.action.control;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.PlaceDraft;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.MergePatch;

/**
 * Refuses edits that would delete hidden data by accident. The public answer has null in its place;
 * a client that changed the town in such an answer and sent it back would delete for good what it
 * has never seen.
 */
public final class HiddenDataGuard {

  /** Null in answers that keep something back, and in no other. */
  public static final String VERSION = "version";

  private static final String PLACE = "place";
  private static final String ADDRESS = "address";
  private static final String LINK = "link";

  private HiddenDataGuard() {}

  /**
   * Adds a mistake for each hidden part that the edit would delete by null beside a town or
   * country. Adds one for an answer without version too, which kept something back. None if another
   * hidden part is sent unchanged: that client has seen it. A new address replaces the way to the
   * old one, but does not excuse a null link.
   *
   * @param patch without values that only repeat the public answer
   * @param place the place after the patch, with this link
   */
  public static void judge(
      ActionDraft before, MergePatch patch, PlaceDraft place, String link, Violations mistakes) {
    if (patch.removes(VERSION)) {
      mistakes.add(VERSION, "actions.error.kept-back");
    }
    if (!before.place().addressHidden()
        || !(patch.changes().get(PLACE) instanceof JsonObject sent)
        || !(sent.containsKey("locality") || sent.containsKey("country"))) {
      return;
    }
    Map<String, Object> kept = parts(before.place(), before.link());
    Map<String, Object> told = parts(place, link);
    // Parts that were not sent stay, and do not prove that the client has seen them.
    told.keySet().removeIf(part -> !isSent(patch, sent, part));
    kept.keySet().removeIf(part -> !isSent(patch, sent, part));
    boolean seen = kept.entrySet().stream().anyMatch(told.entrySet()::contains);
    if (!seen) {
      if (told.containsKey(ADDRESS)) {
        kept.keySet().retainAll(Set.of(LINK));
      }
      kept.keySet().removeAll(told.keySet());
      kept.keySet()
          .forEach(
              part ->
                  mistakes.add(
                      LINK.equals(part) ? part : PLACE + '.' + part, "actions.error.unseen"));
    }
  }

  private static boolean isSent(MergePatch patch, JsonObject place, String part) {
    return (LINK.equals(part) ? patch.changes() : place).containsKey(part);
  }

  /** Those that are not null, by field name. */
  private static Map<String, Object> parts(PlaceDraft place, String link) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("venue", place.venue());
    parts.put(ADDRESS, place.address());
    parts.put("latitude", plain(place.latitude()));
    parts.put("longitude", plain(place.longitude()));
    parts.put(LINK, link);
    parts.values().removeIf(part -> part == null);
    return parts;
  }

  private static BigDecimal plain(BigDecimal degrees) {
    return degrees == null ? null : degrees.stripTrailingZeros();
  }
}
