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
import org.tadamun.web.console.address.PageById;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.security.SignedIn;

/** Sends a piece of news by mail: whom it would reach, the order, progress of each mailing. */
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

  /** Reads everything anew; not found if the news belongs to another campaign. */
  public void load() {
    update = updates.of(campaign.getId(), id);
    version = update.version();
    hindrance = hindrance(update, campaign.getView());
    reach = null;
    refresh();
  }

  /** Reads the progress of the mailings; the reach is counted only once for the page. */
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
   * The key of the reason why nothing could be ordered when the page was read; null for none. Kept,
   * because a button that vanished before it was pressed would give no answer.
   */
  public String getHindrance() {
    return hindrance;
  }

  public boolean isWritable() {
    return campaign.mayThroughout(Permission.CAMPAIGN_WRITE);
  }

  /** Whether a mailing can be ordered: once, or again if nobody got the one that was cancelled. */
  public boolean isOrderable(ReachRow row) {
    return isWritable()
        && hindrance == null
        && row.people() > 0
        && getRows().stream()
            .filter(one -> one.organisation().equals(row.organisation()))
            .allMatch(NewsMailingView::isOrderable);
  }

  /** Whether a mail server is set up; without one the mails of a mailing wait in the outbox. */
  public boolean isSending() {
    return outbox.isSending();
  }

  /** Whether a mailing may still change; the page then refreshes itself. */
  public boolean isUnderWay() {
    return getRows().stream().anyMatch(NewsMailingView::isUnderWay);
  }

  /** Whether mailings wait because the campaign is not public. */
  public boolean isHeldUp() {
    return isUnderWay() && !campaign.getView().isPublic();
  }

  /** Whether people may have got it already: then it can be stopped, but no longer taken back. */
  public boolean isBegun(NewsMailingView row) {
    return row.mailed() > 0 || !clock.instant().isBefore(row.startsAt());
  }

  /** Whether a mailing that was stopped half-way can be resumed now. */
  public boolean isResumable(NewsMailingView row) {
    return isWritable()
        && hindrance == null
        && row.isResumable(clock.instant())
        && people(row.organisation()) > 0;
  }

  /** How many people want news of this organisation now. */
  public long people(String organisation) {
    return getReach().stream()
        .filter(one -> one.organisation().equals(organisation))
        .mapToLong(ReachRow::people)
        .sum();
  }

  /** Whether any mailing has a button for the reader. */
  public boolean isActs() {
    return isWritable() && (isUnderWay() || getRows().stream().anyMatch(this::isResumable));
  }

  /** How many were mailed, in percent of the people counted when it was ordered; at most 100. */
  public long progress(NewsMailingView row) {
    return row.estimated() == 0 ? 0 : Math.min(100, 100 * row.mailed() / row.estimated());
  }

  /** The organisation's name; empty if it has left the campaign since. */
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

  /**
   * Ends a mailing, also one that has begun since the page was shown; the message says how many got
   * it.
   */
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

  /** Does the work; after a refusal the page is read again, because something has changed. */
  private String attempt(Callable<String> work) {
    String next = feedback.attempt(work);
    if (next == null) {
      load();
    }
    return next;
  }
}
