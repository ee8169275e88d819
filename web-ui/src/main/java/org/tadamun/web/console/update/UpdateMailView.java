package org.tadamun.web.console.update;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.organisation.boundary.Organisations;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.kernel.update.boundary.Updates;
import org.tadamun.petition.signature.boundary.news.NewsMailingView;
import org.tadamun.petition.signature.boundary.news.NewsMailings;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.one.PageById;
import org.tadamun.web.security.SignedIn;

/** News by mail: whom it would reach, the order, and how far each mailing is. */
@Named
@ViewScoped
public class UpdateMailView extends PageById {

  private static final String PAGE =
      "/console/updates/mail?faces-redirect=true&includeViewParams=true";

  @EJB private transient NewsMailings mailings;
  @EJB private transient Organisations organisations;
  @EJB private transient Outbox outbox;
  @EJB private transient Updates updates;
  @Inject private CampaignContext campaign;
  @Inject private Clock clock;
  @Inject private DisplayBean display;
  @Inject private Feedback feedback;
  @Inject private Languages languages;
  @Inject private SignedIn signedIn;

  private int version;
  private String hindrance;
  private transient UpdateView update;
  private transient List<ReachRow> reach;
  private transient List<NewsMailingView> rows;

  /** One of another campaign does not exist here. */
  public void load() {
    update = updates.of(campaign.getId(), id);
    version = update.version();
    hindrance = hindrance(update, campaign.getView());
    reach = null;
    refresh();
  }

  /** How far they are; whom it would reach is counted once for the page. */
  public void refresh() {
    rows = mailings.of(id);
  }

  public UpdateView getUpdate() {
    if (update == null) {
      update = updates.of(campaign.getId(), id);
    }
    return update;
  }

  public List<ReachRow> getReach() {
    if (reach == null) {
      reach =
          mailings.reach(id).organisations().stream()
              .map(one -> ReachRow.of(one, getUpdate().body(), languages::orFallback))
              .toList();
    }
    return reach;
  }

  public boolean isOfNobody() {
    return getReach().stream().allMatch(ReachRow::isOfNobody);
  }

  public List<NewsMailingView> getRows() {
    if (rows == null) {
      refresh();
    }
    return rows;
  }

  private static String hindrance(UpdateView update, CampaignView campaign) {
    if (!update.isPublished()) {
      return update.isDraft() ? "mailing.error.unpublished" : "mailing.withdrawn";
    }
    if (campaign.state() == CampaignState.ARCHIVED) {
      return "mailing.error.archived";
    }
    return campaign.isPublic() ? null : "mailing.error.hidden";
  }

  /**
   * The key of why it could not be ordered for anybody when it was shown, or null: a button that
   * went meanwhile would be pressed without an answer.
   */
  public String getHindrance() {
    return hindrance;
  }

  public boolean isWritable() {
    return campaign.mayThroughout(Permission.CAMPAIGN_WRITE);
  }

  /** Once for each organisation, but for what was taken back before anybody got it. */
  public boolean isOrderable(ReachRow row) {
    return isWritable()
        && hindrance == null
        && row.people() > 0
        && getRows().stream()
            .filter(one -> one.organisation().equals(row.organisation()))
            .allMatch(NewsMailingView::isOrderable);
  }

  /** Until then what is ordered waits in the outbox. */
  public boolean isSending() {
    return outbox.isSending();
  }

  /** Whether something may still change: then the page asks again by itself. */
  public boolean isUnderWay() {
    return getRows().stream().anyMatch(NewsMailingView::isUnderWay);
  }

  /** Whether they wait for the campaign to be public again. */
  public boolean isHeldUp() {
    return isUnderWay() && !campaign.getView().isPublic();
  }

  /** Whether some may have it: then it is stopped, not taken back. */
  public boolean isBegun(NewsMailingView row) {
    return row.mailed() > 0 || !clock.instant().isBefore(row.startsAt());
  }

  /** Whether what was stopped half-way can go on now. */
  public boolean isResumable(NewsMailingView row) {
    return isWritable()
        && hindrance == null
        && row.isResumable(clock.instant())
        && people(row.organisation()) > 0;
  }

  /** How many want news of it now. */
  public long people(String organisation) {
    return getReach().stream()
        .filter(one -> one.organisation().equals(organisation))
        .mapToLong(ReachRow::people)
        .sum();
  }

  /** Whether there is a button at any of them. */
  public boolean isActs() {
    return isWritable() && (isUnderWay() || getRows().stream().anyMatch(this::isResumable));
  }

  /** In percent of those who were counted when it was ordered. */
  public long progress(NewsMailingView row) {
    return row.estimated() == 0 ? 0 : Math.min(100, 100 * row.mailed() / row.estimated());
  }

  /** It may have left the campaign since. */
  public LocalizedText name(String organisation) {
    return organisations
        .bySlug(organisation)
        .map(OrganisationView::name)
        .orElse(LocalizedText.EMPTY);
  }

  public String order(String organisation) {
    return attempt(
        () -> {
          NewsMailingView ordered = mailings.order(id, version, organisation);
          feedback.done(
              "mailing.done.ordered", ordered.estimated(), display.dateTime(ordered.startsAt()));
          return PAGE;
        });
  }

  public String sample(String organisation) {
    return attempt(
        () -> {
          mailings.test(id, organisation);
          feedback.done(
              isSending() ? "mailing.done.sample" : "mailing.done.sample-waits",
              signedIn.getEmail());
          return PAGE;
        });
  }

  /** It may have begun since it was shown: then it is over all the same, and is told so. */
  public String cancel(String mailing) {
    return attempt(
        () -> {
          feedback.done("mailing.done.cancelled", mailings.cancel(mailing).mailed());
          return PAGE;
        });
  }

  public String resume(String mailing, int seen) {
    return attempt(
        () -> {
          NewsMailingView resumed = mailings.resume(mailing, seen);
          feedback.done("mailing.done.resumed", display.dateTime(resumed.startsAt()));
          return PAGE;
        });
  }

  /** Where it was refused something is not as it was shown, and is read anew. */
  private String attempt(Callable<String> work) {
    String next = feedback.attempt(work);
    if (next == null) {
      load();
    }
    return next;
  }
}
