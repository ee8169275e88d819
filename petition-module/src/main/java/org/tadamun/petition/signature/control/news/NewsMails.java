package org.tadamun.petition.signature.control.news;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.kernel.update.boundary.Updates;
import org.tadamun.petition.signature.control.mail.CurrentSigner;

/** News as a mail, made in the reader's language when it goes out, if it still may. */
@ApplicationScoped
public class NewsMails implements MailComposer {

  public static final String NEWS = "petition.news";

  /** A sample for staff; its link leads nowhere. */
  public static final String SAMPLE = "petition.news-sample";

  static final String MAILING = "mailing";
  private static final String UPDATE = "update";

  @EJB private Campaigns campaigns;
  @EJB private Updates updates;
  @Inject private CurrentSigner signer;
  @Inject private NewsFrame frame;
  @Inject private NewsRecipientCheck newsRecipientCheck;
  @Inject private Texts texts;

  static Map<String, String> said(String updateId, String organisation, Instant agreed) {
    return new HashMap<>(
        Map.of(
            UPDATE,
            updateId,
            NewsFrame.ORGANISATION,
            organisation,
            NewsFrame.AGREED,
            agreed.toString()));
  }

  /** The parameters of a {@link #SAMPLE}, as if its reader had agreed now. */
  public static Map<String, String> sample(String updateId, String organisation, Instant now) {
    Map<String, String> said = said(updateId, organisation, now);
    said.put(NewsFrame.TOKEN, "sample");
    return said;
  }

  @Override
  public Set<String> causes() {
    return Set.of(NEWS, SAMPLE);
  }

  @Override
  public Set<String> toStaff() {
    return Set.of(SAMPLE);
  }

  @Override
  public boolean isEarly(MailOrder order) {
    return order.cause().equals(NEWS) && campaign(order).offline();
  }

  /**
   * Whether the news or the mailing was taken back, the organisation has left, or the reader does
   * not want such mails any more.
   */
  @Override
  public boolean isOver(MailOrder order) {
    return order.cause().equals(NEWS)
        && (update(order).filter(UpdateView::isPublished).isEmpty()
            || !NewsRecipientCheck.isOf(
                campaign(order), order.parameters().get(NewsFrame.ORGANISATION))
            || !newsRecipientCheck.isGoingOn(order.parameters().get(MAILING))
            || !newsRecipientCheck.isWanted(order, order.parameters().get(NewsFrame.ORGANISATION)));
  }

  @Override
  public Map<String, UnaryOperator<MailOrder>> corrections(String cause, Collection<String> links) {
    return signer.of(links);
  }

  @Override
  public MailText compose(MailOrder order, Locale locale) {
    UpdateView update = update(order).filter(news -> !news.isErased()).orElseThrow(NotFound::new);
    MailText mail = frame.around(update, campaign(order), order.parameters(), locale);
    return order.cause().equals(SAMPLE)
        ? new MailText(
            texts.get(
                locale, "mailing.mail.sample.subject", Languages.apart(mail.subject(), locale)),
            texts.get(locale, "mailing.mail.sample.note", update.isPublished() ? "open" : "draft")
                + "\n\n"
                + mail.marked(),
            mail.sender(),
            null,
            null,
            mail.passage(),
            mail.names())
        : mail;
  }

  private Optional<UpdateView> update(MailOrder order) {
    return updates.byId(order.parameters().get(UPDATE));
  }

  private CampaignView campaign(MailOrder order) {
    return campaigns.byId(order.campaignId()).orElseThrow(NotFound::new);
  }
}
