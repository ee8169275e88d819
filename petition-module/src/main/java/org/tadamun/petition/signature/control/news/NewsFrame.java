package org.tadamun.petition.signature.control.news;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.organisation.boundary.Organisations;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.text.boundary.Dates;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.mail.ResponsibleWords;

/**
 * Puts a frame around the news: why the reader gets this mail, and how to end such mails. News are
 * forwarded, so no link in it opens the reader's signature; it says how to get one (docs/adr/261).
 */
@ApplicationScoped
public class NewsFrame {

  static final String ORGANISATION = "organisation";
  static final String AGREED = "agreed";
  static final String TOKEN = "token";
  private static final String PETITION = "petition";

  /** Marks from which a program that goes by the first letter of a line knows its direction. */
  private static final Map<String, String> MARKS = Map.of("ltr", "\u200E", "rtl", "\u200F");

  @EJB private Organisations organisations;
  @EJB private Petitions petitions;
  @Inject private SigningTerms terms;
  @Inject private ResponsibleWords responsible;
  @Inject private Texts texts;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  /**
   * @param said the parameters of the mail's order
   * @param locale of the reader; the news may be in another language
   */
  MailText around(
      UpdateView update, CampaignView campaign, Map<String, String> said, Locale locale) {
    MailText.Passage news = piece(update.title(), update.body(), locale);
    String slug = said.get(ORGANISATION);
    String ending = link(locale, "news/" + slug + "/" + said.get(TOKEN));
    LocalizedText sender = organisations.bySlug(slug).orElseThrow(NotFound::new).name();
    Optional<String> form = form(said.get(PETITION), campaign);
    String plain =
        texts.get(
            locale,
            "mailing.mail.body",
            news.words(),
            link(locale, update.path(campaign.slug()).substring(1)),
            day(Instant.parse(said.get(AGREED)), campaign, locale),
            Languages.apart(MailText.named(sender.best(locale)), locale),
            Languages.apart(MailText.named(campaign.title().best(locale)), locale),
            ending,
            form.map(petition -> link(locale, "petitions/" + petition + "#sign")).orElse(""),
            form.isPresent() ? "open" : "closed");
    boolean other = !news.language().equals(locale.toLanguageTag());
    return new MailText(
            news(update.title(), locale).words(),
            plain + responsible.in(locale),
            ending,
            other ? news : null)
        .from(sender.best(locale))
        .naming(sender, locale)
        .naming(campaign.title(), locale);
  }

  /** The text with its headline, as a pasted text loses its subject; not in another language. */
  static MailText.Passage piece(LocalizedText title, LocalizedText body, Locale locale) {
    MailText.Passage said = news(body, locale);
    MailText.Passage head = news(title, locale);
    return head.language().equals(said.language())
        ? new MailText.Passage(head.words() + "\n\n" + said.words(), said.language())
        : said;
  }

  /**
   * The best language's words; lines against the reader's direction begin with a mark of their own.
   */
  static MailText.Passage news(LocalizedText written, Locale locale) {
    String words = written.best(locale).strip();
    String language = written.bestLanguage(locale);
    String direction = Languages.direction(language);
    boolean turned = !direction.equals(Languages.direction(locale.toLanguageTag()));
    return new MailText.Passage(turned ? marked(words, MARKS.get(direction)) : words, language);
  }

  private static String marked(String words, String mark) {
    return words
        .lines()
        .map(line -> line.isBlank() ? line : mark + line)
        .collect(Collectors.joining("\n"));
  }

  /**
   * The slug of a petition that can be signed again to get a new link; empty if none can.
   *
   * @param petition null in a sample, which takes the first petition of the campaign
   */
  private Optional<String> form(String petition, CampaignView campaign) {
    Optional<String> slug =
        Optional.ofNullable(petition)
            .or(
                () ->
                    petitions.ofCampaign(campaign.id()).stream()
                        .map(PetitionView::slug)
                        .findFirst());
    return slug.map(terms::evenHidden)
        .filter(now -> now.isPublic() && now.maySignNow(clock.instant()))
        .map(now -> now.petition().slug());
  }

  private static String day(Instant agreed, CampaignView campaign, Locale locale) {
    return Dates.day(agreed.atZone(campaign.zone()), locale);
  }

  private String link(Locale locale, String page) {
    return baseUrl + "/" + locale.getLanguage() + "/" + page;
  }
}
