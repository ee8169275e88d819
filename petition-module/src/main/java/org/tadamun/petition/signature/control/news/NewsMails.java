package org.tadamun.petition.signature.control.news;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.organisation.boundary.Organisations;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.kernel.update.boundary.Updates;

/**
 * News as a mail, made in the reader's language when it goes out. What staff wrote stands in a
 * frame that says why it comes, and how it ends.
 */
@ApplicationScoped
public class NewsMails implements MailComposer {

  public static final String NEWS = "petition.news";

  /** To who wants to see it first; it leads nowhere. */
  public static final String SAMPLE = "petition.news-sample";

  static final String MAILING = "mailing";
  private static final String UPDATE = "update";
  private static final String ORGANISATION = "organisation";
  private static final String AGREED = "agreed";
  private static final String TOKEN = "token";

  @EJB private Campaigns campaigns;
  @EJB private Organisations organisations;
  @EJB private Updates updates;
  @Inject private NewsStanding standing;
  @Inject private Texts texts;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  static Map<String, String> said(String updateId, String organisation, Instant agreed) {
    return new HashMap<>(
        Map.of(UPDATE, updateId, ORGANISATION, organisation, AGREED, agreed.toString()));
  }

  /** What {@link #SAMPLE} needs, as if its reader had agreed now. */
  public static Map<String, String> sample(String updateId, String organisation, Instant now) {
    Map<String, String> said = said(updateId, organisation, now);
    said.put(TOKEN, "sample");
    return said;
  }

  @Override
  public Set<String> causes() {
    return Set.of(NEWS, SAMPLE);
  }

  @Override
  public boolean isEarly(MailOrder order) {
    return order.cause().equals(NEWS) && campaign(order).offline();
  }

  /** It was taken back, or its reader ended it since, or is gone. */
  @Override
  public boolean isOver(MailOrder order) {
    return order.cause().equals(NEWS)
        && (update(order).filter(UpdateView::isPublished).isEmpty()
            || !NewsStanding.isOf(campaign(order), order.parameters().get(ORGANISATION))
            || !standing.isGoingOn(order.parameters().get(MAILING))
            || !standing.isWanted(order, order.parameters().get(ORGANISATION)));
  }

  @Override
  public MailText compose(MailOrder order, Locale locale) {
    UpdateView update = update(order).orElseThrow(NotFound::new);
    CampaignView campaign = campaign(order);
    Map<String, String> given = order.parameters();
    boolean sample = order.cause().equals(SAMPLE);
    String title = update.title().best(locale);
    String ending = link(locale, "news/" + given.get(ORGANISATION) + "/" + given.get(TOKEN));
    String body =
        texts.get(
            locale,
            "mailing.mail.body",
            update.body().best(locale).strip(),
            link(locale, "campaigns/" + campaign.slug() + "/news"),
            day(Instant.parse(given.get(AGREED)), campaign, locale),
            organisation(given.get(ORGANISATION)).name().best(locale),
            campaign.title().best(locale),
            ending,
            link(locale, "my-signature/" + given.get(TOKEN)));
    return sample
        ? new MailText(
            texts.get(locale, "mailing.mail.sample.subject", title),
            texts.get(locale, "mailing.mail.sample.note") + "\n\n" + body)
        : new MailText(title, body, ending);
  }

  private Optional<UpdateView> update(MailOrder order) {
    return updates.byId(order.parameters().get(UPDATE));
  }

  private CampaignView campaign(MailOrder order) {
    return campaigns.byId(order.campaignId()).orElseThrow(NotFound::new);
  }

  private OrganisationView organisation(String slug) {
    return organisations.bySlug(slug).orElseThrow(NotFound::new);
  }

  private static String day(Instant agreed, CampaignView campaign, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale)
        .format(agreed.atZone(campaign.zone()));
  }

  private String link(Locale locale, String page) {
    return baseUrl + "/" + locale.getLanguage() + "/" + page;
  }
}
