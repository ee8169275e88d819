package org.tadamun.web.console.embed;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.petition.channel.boundary.ChannelList;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.web.console.address.PageOfPetition;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.petition.CampaignPetition;

/** Makes links with codes and the frame for partners, in each language. Nothing of it is stored. */
@Named
@RequestScoped
public class EmbedView extends PageOfPetition {

  /** The form of a code, as on the public site. */
  private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}";

  private static final int SEEN_MOST = 25;

  @EJB private ChannelList channels;
  @Inject private CampaignPetition petitions;
  @Inject private WaysTable table;
  @Inject private DisplayBean display;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  @Inject
  @ConfigProperty(name = "tadamun.embed.sites", defaultValue = "everywhere")
  private String sites;

  private String source;
  private String medium;
  private String campaign;
  private PetitionView chosen;
  private List<String> seen;

  /**
   * What can be copied in one language.
   *
   * @param lang BCP 47
   * @param name of the language in itself
   */
  public record Row(String lang, String name, String link, String snippet) {}

  public List<Row> getRows() {
    return ShareView.languages(chosen().title(), display.getShipped()).stream()
        .map(
            lang ->
                new Row(
                    lang,
                    Languages.nativeName(lang),
                    baseUrl + '/' + lang + path() + query(codes()),
                    EmbedSnippet.of(
                        framed(lang), lang, chosen().title().best(Locale.forLanguageTag(lang)))))
        .toList();
  }

  /** The ways by which most signatures came, each with its codes in one line. */
  public List<String> getSeen() {
    if (seen == null) {
      seen =
          channels.rows(getSlug(), 0, SEEN_MOST).stream()
              .filter(way -> !way.isOfOthers())
              .map(way -> String.join(" · ", table.words(way.codes())))
              .toList();
    }
    return seen;
  }

  public String getSlug() {
    return chosen().slug();
  }

  /** The form as readers of a partner's page see it, in the language of the console. */
  public String getPreview() {
    return "/embed/" + display.getLang() + path();
  }

  /** Whether any site may frame the form. */
  public boolean isAllowed() {
    return !sites.equals("nowhere");
  }

  public String getPattern() {
    return CODE;
  }

  private String framed(String lang) {
    Map<String, String> codes = codes();
    codes.remove("utm_medium");
    return baseUrl + "/embed/" + lang + path() + query(codes);
  }

  private String path() {
    return "/petitions/" + chosen().slug();
  }

  private PetitionView chosen() {
    if (chosen == null) {
      chosen = petitions.choose(petition);
    }
    return chosen;
  }

  private Map<String, String> codes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("utm_source", source);
    codes.put("utm_medium", medium);
    codes.put("utm_campaign", campaign);
    return codes;
  }

  private static String query(Map<String, String> codes) {
    String query =
        codes.entrySet().stream()
            .filter(code -> code.getValue() != null && code.getValue().matches(CODE))
            .map(code -> code.getKey() + '=' + code.getValue())
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : '?' + query;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public String getMedium() {
    return medium;
  }

  public void setMedium(String medium) {
    this.medium = medium;
  }

  public String getCampaign() {
    return campaign;
  }

  public void setCampaign(String campaign) {
    this.campaign = campaign;
  }
}
