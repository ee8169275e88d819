package org.tadamun.web.console.mail;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.tadamun.kernel.mail.boundary.MailRow;
import org.tadamun.kernel.mail.boundary.Mails;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.text.TextBean;

/** The outbox: what waits, what went out, what could not. The state stands in the address. */
@Named
@ViewScoped
public class OutboxView implements Serializable {

  private static final String PAGE =
      "/console/mail/outbox?faces-redirect=true&includeViewParams=true";

  @EJB private transient Mails mails;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;
  @Inject private TextBean text;

  private MailState state;
  private Long campaignId;
  private LazyDataModel<MailRow> rows;

  /** One choice of the filter by state. */
  public record Option(String value, String label, long count) {}

  public void load() {
    campaignId = campaign.isChosen() ? campaign.getId() : null;
    rows = new Rows();
  }

  public List<Option> getStates() {
    List<Option> options = new ArrayList<>();
    Map<MailState, Long> counts = mails.counts(campaignId);
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    options.add(new Option("", text.of("console.filter.all"), all));
    counts.forEach(
        (one, count) ->
            options.add(new Option(one.name(), text.of("kernel.mail.state." + one), count)));
    return options;
  }

  public boolean isSending() {
    return mails.isSending();
  }

  public String retry(String id) {
    return feedback.attempt(
        () -> {
          mails.retry(id);
          feedback.done("console.mail.retried");
          return PAGE;
        });
  }

  public String cancel(String id) {
    return feedback.attempt(
        () -> {
          mails.cancel(id);
          feedback.done("console.mail.cancelled");
          return PAGE;
        });
  }

  /** Reads a page when the table asks for it. */
  private final class Rows extends LazyDataModel<MailRow> {

    @Override
    public int count(Map<String, FilterMeta> filters) {
      return Math.toIntExact(mails.count(campaignId, state));
    }

    @Override
    public List<MailRow> load(
        int first, int most, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
      return mails.rows(campaignId, state, first, most);
    }
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
