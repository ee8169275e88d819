package org.tadamun.web.console.mail;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.model.LazyDataModel;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.mail.boundary.MailRow;
import org.tadamun.kernel.mail.boundary.Mails;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.staff.boundary.StaffIdentity;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.PagedRows;
import org.tadamun.web.console.frame.StateOption;
import org.tadamun.web.security.SignedIn;
import org.tadamun.web.text.TextBean;

/** The page of the outbox: waiting, sent and failed mails. The state is part of the address. */
@Named
@ViewScoped
public class OutboxView implements Serializable {

  private static final String PAGE =
      "/console/mail/outbox?faces-redirect=true&includeViewParams=true";

  @EJB private transient Mails mails;
  @EJB private transient Access access;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;
  @Inject private SignedIn signedIn;
  @Inject private TextBean text;

  private MailState state;
  private Long campaignId;
  private LazyDataModel<MailRow> rows;

  public void load() {
    campaignId = campaign.getSlug() == null ? null : campaign.getId();
    requireReader();
    rows =
        new PagedRows<>(
            () -> Math.min(getMost(), mails.count(campaignId, state)),
            (sorting, first, most) -> mails.rows(campaignId, state, first, most));
  }

  /** Refuses before the page is drawn; later, the refusal would be logged as an error. */
  private void requireReader() {
    if (campaignId == null) {
      access.requireEverywhere(Permission.MAIL_READ);
    } else {
      access.requireCountry(Permission.MAIL_READ, campaignId, null);
    }
  }

  public List<StateOption> getStates() {
    return StateOption.of(
        text.of("console.filter.all"),
        mails.counts(campaignId),
        one -> text.of("kernel.mail.state." + one));
  }

  /** The greatest number of rows that the list shows. */
  public int getMost() {
    return MailRow.LISTED_MOST;
  }

  public boolean isSending() {
    return mails.isSending();
  }

  /** Whether the reader may manage the mail of the whole installation. */
  public boolean isEverywhere() {
    return access.mayEverywhere(Permission.MAIL_WRITE);
  }

  /** Sends a test mail to the reader's own address; the list shows what becomes of it. */
  public String sendTest() {
    return feedback.attempt(
        () -> {
          StaffIdentity self = signedIn.identity().orElseThrow();
          mails.sendTest(self.name(), self.email(), self.language());
          feedback.done(
              isSending() ? "console.mail.test.sent" : "console.mail.test.waits", self.email());
          return "/console/mail/outbox?faces-redirect=true";
        });
  }

  public String retry(String id) {
    return feedback.attempt(
        () -> {
          mails.retry(id);
          feedback.done(isSending() ? "console.mail.retried" : "console.mail.retried.waits");
          return PAGE;
        });
  }

  /** Whether the list shows mails that can all be tried again with one button. */
  public boolean isFailedShown() {
    return state == MailState.FAILED || state == MailState.WAITING;
  }

  public String retryFailed() {
    return feedback.attempt(
        () -> {
          feedback.done("console.mail.retried-failed", mails.retryFailed(campaignId));
          return PAGE;
        });
  }

  public String cancel(String id) {
    return feedback.attempt(() -> mails.cancel(id), "console.mail.cancelled", PAGE);
  }

  public LazyDataModel<MailRow> getRows() {
    return rows;
  }

  public MailState getState() {
    return state;
  }

  public void setState(MailState state) {
    this.state = state;
  }

  public String getStateName() {
    return state == null ? "" : state.name();
  }
}
