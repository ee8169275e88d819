package org.tadamun.actions.action.control;

import com.ibm.icu.text.Transliterator;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionDetails;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.kernel.problem.boundary.Violations;

/**
 * Readable names for URLs and integrators, such as {@code vigil-montreal-2020-11-20}. Made of kind,
 * town and day in Latin letters, or chosen by the client that creates the action. They change only
 * when personal details are erased.
 */
@Dependent
public class ActionSlugs {

  private static final int STEM_MAX = Action.SLUG_MAX - 6;
  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** Returns one that is free in this campaign. */
  public String next(long campaignId, ActionDetails details) {
    String stem = stem(details);
    List<String> taken = taken(campaignId, stem);
    String slug = stem;
    for (int n = 2; taken.contains(slug); n++) {
      slug = stem + "-" + n;
    }
    return slug;
  }

  /** Returns the action's slug if it says no more than kind, town and day; else a new one. */
  public String plain(Action action) {
    return isPlain(action.slug(), action.details())
        ? action.slug()
        : next(action.campaignId(), action.details());
  }

  static boolean isPlain(String slug, ActionDetails details) {
    return isPlain(slug, details.kind(), details.place().locality(), day(details));
  }

  /** Whether the slug says no more than kind, town and day. */
  public static boolean isPlain(String slug, ActionKind kind, String town, LocalDate day) {
    return slug.matches(stem(kind, town, day) + "(-\\d{1,3})?");
  }

  /** Adds a mistake if the slug is invalid, or taken in this campaign. */
  public void judge(long campaignId, String slug, Violations violations) {
    violations.slug("slug", slug, Action.SLUG_MAX);
    boolean valid = new Violations().slug("slug", slug, Action.SLUG_MAX).isEmpty();
    if (valid && taken(campaignId, slug).contains(slug)) {
      violations.add("slug", "kernel.error.duplicate");
    }
  }

  private List<String> taken(long campaignId, String stem) {
    return em.createQuery(
            "select a.slug from Action a where a.campaignId = :campaign and a.slug like :stem",
            String.class)
        .setParameter("campaign", campaignId)
        .setParameter("stem", stem + "%")
        .getResultList();
  }

  static String stem(ActionDetails details) {
    return stem(details.kind(), details.place().locality(), day(details));
  }

  private static LocalDate day(ActionDetails details) {
    return details.schedule().localStart().toLocalDate();
  }

  private static String stem(ActionKind kind, String town, LocalDate day) {
    String words = kind.name() + " " + LATIN.transliterate(town == null ? "" : town);
    String tail = "-" + day;
    String head = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String cut = head.substring(0, Math.min(head.length(), STEM_MAX - tail.length()));
    return cut.replaceAll("-+$", "") + tail;
  }
}
