package org.tadamun.actions.action.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionDetails;
import org.tadamun.actions.action.entity.DayOfAction;
import org.tadamun.actions.action.entity.place.Place;
import org.tadamun.actions.action.entity.place.Schedule;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.time.boundary.CountryZones;

/** Turns a draft into details to store, or reports every mistake at its field. */
@Dependent
public class ActionDraftReader {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Addressees addressees;
  @Inject private Countries countries;

  /**
   * Reads a draft.
   *
   * @param zoneMeant whether a zone that is not one of the country is confirmed
   * @param mistakes found before; they are reported with those of the draft
   */
  public ActionDetails read(
      long campaignId, ActionDraft draft, boolean zoneMeant, Violations mistakes) {
    Violations violations = check(draft, countries, mistakes);
    if (!zoneMeant && CountryZones.isForeign(draft.timeZone(), draft.place().country())) {
      violations.add("timeZone", "kernel.error.foreign-zone");
    }
    Long addresseeId = addressee(campaignId, draft.addressee(), violations);
    violations.throwIfAny();
    return new ActionDetails(
        draft.kind(),
        draft.title(),
        draft.description(),
        draft.visibility(),
        draft.place().toPlace(draft.link()),
        Schedule.of(draft.localStart(), draft.localEnd(), ZoneId.of(draft.timeZone())),
        addresseeId);
  }

  static Violations check(ActionDraft draft, Countries countries, Violations violations) {
    violations
        .required("kind", draft.kind())
        .required("title", draft.title())
        .texts("title", draft.title(), Action.TITLE_MAX)
        .texts("description", draft.description(), Action.DESCRIPTION_MAX)
        .webAddress("link", draft.link(), Place.LINK_MAX)
        .required("localStart", draft.localStart())
        .required("timeZone", draft.timeZone())
        .zone("timeZone", draft.timeZone());
    boolean needed = draft.kind() != null && draft.kind().needsPlace();
    draft.place().check(needed, countries, violations);
    checkTimes(violations, draft);
    return violations;
  }

  /** The zone of this id; null where there is none. */
  public static ZoneId zone(String id) {
    return id != null && new Violations().zone("", id).isEmpty() ? ZoneId.of(id) : null;
  }

  private static void checkTimes(Violations violations, ActionDraft draft) {
    ZoneId zone = zone(draft.timeZone());
    boolean start = checkTime(violations, "localStart", draft.localStart(), zone);
    boolean end = checkTime(violations, "localEnd", draft.localEnd(), zone);
    if (start
        && end
        && !Schedule.toMinute(draft.localEnd()).isAfter(Schedule.toMinute(draft.localStart()))) {
      violations.add("localEnd", "kernel.error.order-of-times");
    }
  }

  /** True where there is a time and nothing is wrong with it. */
  private static boolean checkTime(
      Violations violations, String field, LocalDateTime time, ZoneId zone) {
    if (time != null && !Schedule.isOfOurYears(time)) {
      violations.add(field, "kernel.error.date");
      return false;
    }
    return violations.localTime(field, time, zone);
  }

  private Long addressee(long campaignId, String publicId, Violations violations) {
    if (publicId == null) {
      return null;
    }
    Long found =
        addressees
            .byPublicId(publicId)
            .filter(addressee -> addressee.campaignId() == campaignId)
            .map(AddresseeView::id)
            .orElse(null);
    if (found == null) {
      violations.add("addressee", "kernel.error.choice");
    }
    return found;
  }

  /** The day of action of this slug; null where none is named. */
  public DayOfAction day(long campaignId, String slug) {
    return slug == null
        ? null
        : em.createQuery(
                "select d from DayOfAction d where d.campaignId = :campaign and d.slug = :slug",
                DayOfAction.class)
            .setParameter("campaign", campaignId)
            .setParameter("slug", slug)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new InvalidInput("dayOfAction", "kernel.error.choice"));
  }
}
