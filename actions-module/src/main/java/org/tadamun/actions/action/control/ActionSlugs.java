package org.tadamun.actions.action.control;

import com.ibm.icu.text.Transliterator;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.kernel.problem.boundary.Violations;

/**
 * Readable names for integrators, such as {@code vigil-montreal-2020-11-20}. They are made from
 * kind, town and day, in Latin letters whatever script the town was typed in, and never change.
 */
@Dependent
public class ActionSlugs {

  private static final int STEM_MAX = Action.SLUG_MAX - 6;
  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** One that is free in this campaign. */
  public String next(long campaignId, ActionDraft draft) {
    String stem = stem(draft);
    List<String> taken = taken(campaignId, stem);
    String slug = stem;
    for (int n = 2; taken.contains(slug); n++) {
      slug = stem + "-" + n;
    }
    return slug;
  }

  /** A mistake more where this is none, or is taken in this campaign. */
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

  static String stem(ActionDraft draft) {
    String town = draft.place().locality() == null ? "" : draft.place().locality();
    String words = draft.kind().name() + " " + LATIN.transliterate(town);
    String tail = "-" + draft.localStart().toLocalDate();
    String head = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String cut = head.substring(0, Math.min(head.length(), STEM_MAX - tail.length()));
    return cut.replaceAll("-+$", "") + tail;
  }
}
