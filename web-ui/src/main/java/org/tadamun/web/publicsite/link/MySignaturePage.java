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

/** Shows what somebody signed, and what he may choose anew. */
@Named
@RequestScoped
public class MySignaturePage implements SiteEndpoint {

  static final String SAVED = "saved";

  /** In which the form says of which country the question was. */
  static final String TARGET_ASKED = "targetAsked";

  private static final String PAGE = "my-signature";

  /** The parts of the page that ask, by the fields of the answer. */
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

  /** Whether it is wrong in an answer to what this page asks. */
  static boolean isAsked(InvalidInput wrong) {
    return PARTS.containsKey(wrong.errors().getFirst().field());
  }

  /**
   * Comes back with what was chosen: something else is asked now than he was shown, or it is none.
   */
  Answer again(PublicRequest asked, FormData form, InvalidInput wrong) {
    Answer shown = answer(asked);
    chosen = form;
    FieldError first = wrong.errors().getFirst();
    mistake = text.of(first.messageKey(), first.arguments());
    mistaken = PARTS.get(first.field());
    return link.getView() == null ? shown : Answer.page(PAGE, wrong.type().status());
  }

  /** A box is an answer only where it was shown, and stood otherwise than it comes. */
  static Boolean toTarget(FormData form) {
    boolean ticked = form.has("target");
    boolean asShown = form.text("targetShown").equals(ticked ? "yes" : "no");
    return form.has(TARGET_ASKED) && !asShown ? ticked : null;
  }

  /**
   * The page takes one of those that it offers: in any other he would get mails in another language
   * than it told him.
   */
  void requireOffered(String language) {
    if (language != null && link.find() && isAlive() && !isOffered(language)) {
      throw new InvalidInput("language", "kernel.error.choice");
    }
  }

  /** What is wrong with one of his answers, or null. */
  public String getMistake() {
    return mistake;
  }

  /** Which part of the page asked for that, or null. */
  public String getMistaken() {
    return mistaken;
  }

  /** What he chose just now, where it could not be kept. */
  public FormData getChosen() {
    return chosen;
  }

  /** By which he passes the petition on; null while he has none. */
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

  /** Where the words stand that he read: on the page in their language, if there is one. */
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

  /** Whether there is somebody behind it who may choose. */
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

  /** The code of the country of which authorities are addressed, or null. */
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

  /** As he has just set it, where the question was the same; else {@link #isToTarget}. */
  public boolean isTargetTicked() {
    Boolean set = toTarget(chosen);
    boolean same = chosen.text(TARGET_ASKED).equals(getTargetCode());
    return set != null && same ? set : isToTarget();
  }

  /** Those in which mails are written, and his own if it is another. */
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
