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
 * What an action hides from the public, by the names under which it is sent. Everybody reads null
 * in its place: whoever made that answer lead to another town, and sent it back, wiped for good
 * what he had never seen.
 */
public final class KeptBack {

  /** Null in an answer that keeps something back, and in no other. */
  public static final String VERSION = "version";

  private static final String PLACE = "place";
  private static final String ADDRESS = "address";
  private static final String LINK = "link";

  private KeptBack() {}

  /**
   * A mistake more for each part that an edit would wipe by null beside a town or country; and for
   * an answer without its version, which is one that kept something back. It is none where another
   * part is sent as it is, by who has seen it. A new address takes the place of what told the way
   * to the old one, and says nothing of the link.
   *
   * @param patch without what is to the letter as everybody reads it
   * @param place what comes of the patch, with this link
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
    // What is not sent stays, and shows nothing.
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

  /** Those that there are. */
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
