package org.tadamun.web.publicsite.link;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.petition.referral.boundary.PersonalLinkView;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.TokenView;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.web.publicsite.code.SourceCodes;
import org.tadamun.web.publicsite.form.FormData;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.RoutePlace;
import org.tadamun.web.publicsite.route.SiteEndpoint;
import org.tadamun.web.text.TextBean;

/** Shows a signer's own signature, and what they may change. */
@Named
@RequestScoped
public class MySignaturePage implements SiteEndpoint {

  static final String SAVED = "saved";

  /** The field that says about which country the page asked. */
  static final String TARGET_ASKED = "targetAsked";

  private static final String PAGE = "my-signature";

  /** The parts of the page, by the field of the answer that they ask for. */
  private static final Map<String, String> PARTS =
      Map.of(
          "visibility", "visibility",
          "language", "language",
          "targetCountry", "target");

  @EJB private OwnSignature own;
  @Inject private MailLink link;
  @Inject private PublicRequest request;
  @Inject private Languages languages;
  @Inject private Countries countries;

  @Inject private TextBean text;

  private PersonalLinkView personalLink;
  private FormData chosen = FormData.NONE;
  private String mistake;
  private String mistaken;

  /** A language with its name in that language itself. */
  public record Choice(String tag, String name) {}

  @Override
  public Answer answer(PublicRequest asked) {
    if (!link.find()) {
      return link.gone(MailLink.NO_SIGNATURE);
    }
    personalLink = own.personalLink(asked.value("token"));
    return link.show(PAGE, "petition.self.title");
  }

  /** Whether the mistake is in an answer to a question of this page. */
  static boolean isAsked(InvalidInput wrong) {
    return PARTS.containsKey(wrong.errors().getFirst().field());
  }

  /**
   * Shows the page again with what was chosen: the question has changed since it was shown, or the
   * answer is invalid.
   */
  Answer again(PublicRequest asked, FormData form, InvalidInput wrong) {
    Answer shown = answer(asked);
    chosen = form;
    FieldError first = wrong.errors().getFirst();
    mistake = text.of(first.messageKey(), first.arguments());
    mistaken = PARTS.get(first.field());
    return link.getView() == null ? shown : Answer.page(PAGE, wrong.type().status());
  }

  /**
   * The changed tick, or null: a tick counts only if it was shown and differs from how it was
   * shown.
   */
  static Boolean toTarget(FormData form) {
    boolean ticked = form.has("target");
    boolean asShown = form.text("targetShown").equals(ticked ? "yes" : "no");
    return form.has(TARGET_ASKED) && !asShown ? ticked : null;
  }

  /**
   * Refuses a language that the page does not offer: mails would come in another language than
   * chosen.
   */
  void requireOffered(String language) {
    if (language != null && link.find() && isAlive() && !isOffered(language)) {
      throw new InvalidInput("language", "kernel.error.choice");
    }
  }

  /** What is wrong with an answer, or null. */
  public String getMistake() {
    return mistake;
  }

  /** The part of the page that asked for that answer, or null. */
  public String getMistaken() {
    return mistaken;
  }

  /** What was chosen just now and could not be stored. */
  public FormData getChosen() {
    return chosen;
  }

  /** The signer's personal link; null if there is none. */
  public PersonalLinkView getPersonalLink() {
    return personalLink;
  }

  public String getPersonalAddress() {
    return request.absolute("/petitions/" + link.getPetition().slug())
        + '?'
        + SourceCodes.VIA
        + '='
        + personalLink.code();
  }

  public int getStep() {
    return PersonalLinks.STEP;
  }

  /** The address of the text that was read, on the page in its language if there is one. */
  public String getReadLink() {
    TokenView view = link.getView();
    String lang =
        languages.shipped().stream()
            .map(Locale::toLanguageTag)
            .filter(shipped -> shipped.equals(view.textLanguage()))
            .findFirst()
            .orElseGet(request::getLang);
    String page = RoutePlace.address(lang, "/petitions/" + view.petition() + "/versions");
    return request.root(page) + '#' + view.version() + '.' + view.revision();
  }

  public String getCountry() {
    return countries.name(signer().country(), request.locale());
  }

  /** Whether the signature may still be changed by its owner. */
  public boolean isAlive() {
    return link.getView().state().isAlive();
  }

  public boolean isSaved() {
    return request.query(SAVED) != null;
  }

  public List<Visibility> getVisibilities() {
    return Stream.of(Visibility.values())
        .filter(one -> isAlive() || one.isWithin(signer().visibility()))
        .toList();
  }

  public boolean isVisibility(Visibility choice) {
    String other = chosen.changed("visibility");
    boolean offered = getVisibilities().stream().anyMatch(one -> one.name().equals(other));
    return offered ? choice.name().equals(other) : signer().visibility() == choice;
  }

  /** The code of the country concerned, or null. */
  public String getTargetCode() {
    return link.getCampaign().targetCountry();
  }

  /** The name of that country, or null. */
  public String getTarget() {
    String country = getTargetCode();
    return country == null ? null : countries.name(country, request.locale());
  }

  public boolean isToTarget() {
    String country = getTargetCode();
    return country != null && own.agreesToTarget(request.value("token"), country);
  }

  /** The tick as just set, if the question was about the same country; else {@link #isToTarget}. */
  public boolean isTargetTicked() {
    Boolean set = toTarget(chosen);
    boolean same = chosen.text(TARGET_ASKED).equals(getTargetCode());
    return set != null && same ? set : isToTarget();
  }

  /** The languages in which mails are written, and the signer's own if it is another. */
  public List<Choice> getLanguages() {
    return Stream.concat(
            languages.shipped().stream().map(Locale::toLanguageTag), Stream.of(signer().language()))
        .distinct()
        .map(tag -> new Choice(tag, Languages.nativeName(tag)))
        .sorted(Comparator.comparing(Choice::tag))
        .toList();
  }

  public boolean isLanguage(String tag) {
    String other = chosen.changed("language");
    return tag.equals(isOffered(other) ? other : signer().language());
  }

  private boolean isOffered(String tag) {
    return getLanguages().stream().anyMatch(one -> one.tag().equals(tag));
  }

  private Signer signer() {
    return link.getView().signer();
  }
}
