package org.tadamun.web.publicsite.petition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.rest.boundary.Choices;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Country;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;
import org.tadamun.petition.version.entity.TextShown;
import org.tadamun.web.publicsite.code.SourceCodes;
import org.tadamun.web.publicsite.form.AgeStamp;
import org.tadamun.web.publicsite.form.FormData;
import org.tadamun.web.publicsite.form.MailTypo;
import org.tadamun.web.publicsite.form.TextField;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.text.TextBean;

/** The form: empty on the shared page; after a mistake with what was typed and what was wrong. */
@Named
@RequestScoped
public class SignForm {

  static final String TRAP = "remarks";
  private static final String CONSENT = "consent.";
  private static final String SHARE = "share.";

  /** The value names the organisation that asks, and the country of the authorities. */
  private static final String TARGET = "target";

  private static final char OF_COUNTRY = '.';
  private static final String VISIBILITY = "visibility";
  private static final Map<String, String> LABELS =
      Map.of(
          "givenName", "petition.form.given-name",
          "familyName", "petition.form.family-name",
          "email", "petition.form.email",
          "country", "petition.form.country",
          "locality", "petition.form.locality",
          "organisation", "petition.form.organisation",
          "visibility", "petition.form.visibility",
          "target", "petition.form.target",
          "consents", "petition.form.consent");

  @Inject private PublicRequest request;
  @Inject private AgeStamp stamps;
  @Inject private Countries countries;
  @Inject private TextBean text;

  private FormData typed = FormData.NONE;
  private SourceCodes codes = SourceCodes.NONE;
  private final Map<String, String> errors = new LinkedHashMap<>();
  private String message;
  private String stamp;
  private boolean textChanged;

  /** One mistake in the summary, with the field to go to. */
  public record Mistake(String field, String message) {}

  void show(FormData form, SourceCodes link, List<FieldError> mistakes, String general) {
    this.typed = form;
    this.codes = link;
    this.message = general;
    this.stamp = stamps.again();
    for (FieldError mistake : mistakes) {
      errors.putIfAbsent(
          input(mistake.field()), text.of(mistake.messageKey(), mistake.arguments()));
    }
  }

  /**
   * Notes if the text or the question beside the form has changed, in addition to other mistakes.
   */
  void compare(PetitionView petition, CampaignView campaign) {
    textChanged |= TextField.isPast(typed, petition);
    if (typed.has(TARGET) && !isToTarget(campaign)) {
      errors.putIfAbsent(TARGET, text.get(ConsentPurpose.OF_ANOTHER));
    }
  }

  void refuseText() {
    textChanged = true;
  }

  /** The form as a request of the API. */
  static SignatureRequest toRequest(
      FormData form,
      List<OrganisationView> organisations,
      Locale locale,
      SignatureRequest.Source source,
      String pass) {
    TextShown shown = TextField.in(form);
    return new SignatureRequest(
        form.text("givenName"),
        form.text("familyName"),
        form.text("email"),
        form.text("country"),
        form.text("locality"),
        form.text("organisation"),
        locale.toLanguageTag(),
        visibility(form.text(VISIBILITY)),
        consents(form, organisations),
        source,
        pass,
        shown.version(),
        shown.revision());
  }

  private static Visibility visibility(String chosen) {
    Visibility visibility = Choices.of(VISIBILITY, chosen, Visibility.class);
    return visibility == null ? Visibility.ANONYMOUS : visibility;
  }

  private static List<ConsentGiven> consents(FormData form, List<OrganisationView> organisations) {
    List<ConsentGiven> given = new ArrayList<>();
    for (OrganisationView organisation : organisations) {
      boolean granted = form.has(CONSENT + organisation.slug());
      given.add(new ConsentGiven(organisation.slug(), ConsentPurpose.NEWS, granted));
    }
    // Only ticks count here: these questions may have been folded away, so no tick is no answer.
    organisations.stream()
        .map(OrganisationView::slug)
        .filter(slug -> form.has(SHARE + slug))
        .forEach(slug -> given.add(new ConsentGiven(slug, ConsentPurpose.SHARE, true)));
    if (form.has(TARGET)) {
      given.add(toTarget(form.text(TARGET)));
    }
    return given;
  }

  private static ConsentGiven toTarget(String value) {
    int dot = value.lastIndexOf(OF_COUNTRY);
    return dot < 0
        ? new ConsentGiven(value, ConsentPurpose.TARGET, true)
        : new ConsentGiven(
            value.substring(0, dot), ConsentPurpose.TARGET, true, value.substring(dot + 1));
  }

  public String typed(String field) {
    return typed.text(field);
  }

  /** The codes of the signer's link; none on the shared page. */
  public List<Map.Entry<String, String>> getCodes() {
    return List.copyOf(codes.codes().entrySet());
  }

  /** The address that was probably meant, or null. */
  public String getMeant() {
    return MailTypo.better(typed.text("email")).orElse(null);
  }

  public boolean isChosen(String field, String choice) {
    return choice.equals(typed.text(field));
  }

  /** Anonymous if nothing valid was chosen. */
  public boolean isVisibility(String choice) {
    String chosen = typed.text(VISIBILITY);
    boolean offered = getVisibilities().stream().anyMatch(one -> one.name().equals(chosen));
    return choice.equals(offered ? chosen : Visibility.ANONYMOUS.name());
  }

  public boolean isTicked(String organisation) {
    return typed.has(CONSENT + organisation);
  }

  /** Whether the campaign has another organisation to which data could be passed on. */
  public boolean isAskedToShare(CampaignView campaign) {
    return campaign.organisations().size() > 1;
  }

  public boolean isShared(String organisation) {
    return typed.has(SHARE + organisation);
  }

  /** Whether one of these ticks is set; the group is then unfolded. */
  public boolean isSharing(CampaignView campaign) {
    return campaign.organisations().stream().anyMatch(one -> isShared(one.slug()));
  }

  /** The value of the tick as the question is asked now. */
  public String target(CampaignView campaign) {
    return campaign.owner().slug() + OF_COUNTRY + campaign.targetCountry();
  }

  /** Whether that tick was set, or one that names no country. */
  public boolean isToTarget(CampaignView campaign) {
    String ticked = typed.text(TARGET);
    return !ticked.isEmpty() && (ticked.indexOf(OF_COUNTRY) < 0 || ticked.equals(target(campaign)));
  }

  /** The text that stands beside the form. */
  public String text(PetitionView petition) {
    return TextField.of(petition);
  }

  /** Whether another text stood beside the form when it was opened. */
  public boolean isTextChanged() {
    return textChanged;
  }

  /** The name of the country whose authorities are addressed. */
  public String country(String code) {
    return countries.name(code, request.locale());
  }

  /** The key of a field's label, for the summary. */
  public String labelKey(String field) {
    return LABELS.getOrDefault(field, "petition.form.title");
  }

  /** The message at a field, or null. */
  public String error(String field) {
    return errors.get(field);
  }

  public boolean isWrong() {
    return message != null || textChanged || !errors.isEmpty();
  }

  /** What is wrong with the form as a whole, or null. */
  public String getMessage() {
    return message;
  }

  public List<Mistake> getMistakes() {
    return errors.entrySet().stream().map(e -> new Mistake(e.getKey(), e.getValue())).toList();
  }

  public List<Country> getCountries() {
    return countries.sorted(request.locale());
  }

  public List<Visibility> getVisibilities() {
    return List.of(Visibility.values());
  }

  public String getStamp() {
    return stamp == null ? stamps.next() : stamp;
  }

  /** The input that a mistake belongs to: {@code consents[0].granted} to the consents. */
  private static String input(String field) {
    int end = field.indexOf('[');
    if (end >= 0 && field.endsWith("].country")) {
      return TARGET;
    }
    return end < 0 ? field : field.substring(0, end);
  }
}
