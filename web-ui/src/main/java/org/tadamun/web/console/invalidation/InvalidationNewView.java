package org.tadamun.web.console.invalidation;

import jakarta.ejb.EJB;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.invalidation.boundary.ImportChoice;
import org.tadamun.petition.invalidation.boundary.InvalidationDraft;
import org.tadamun.petition.invalidation.boundary.InvalidationLists;
import org.tadamun.petition.invalidation.boundary.InvalidationPreview;
import org.tadamun.petition.invalidation.boundary.InvalidationView;
import org.tadamun.petition.invalidation.boundary.Invalidations;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.invalidation.entity.RuleVerb;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.search.TraitFilter;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.web.console.address.PageBySlug;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.petition.CampaignPetition;

/** The page on which a rule is built and previewed, and then proposed to a colleague or begun. */
@Named
@ViewScoped
public class InvalidationNewView extends PageBySlug {

  private static final String SHOWN = "/console/petition/invalidation?faces-redirect=true";

  @EJB private transient Invalidations invalidations;
  @EJB private transient InvalidationLists lists;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;
  @Inject private Feedback feedback;

  private String campaignSlug;
  private ZoneId zone;
  private boolean versions;
  private RuleForm form;
  private InvalidationReason reason;
  private String note;
  private String countries;
  private String since;
  private String signed;
  private String domain;
  private String asked;
  private transient InvalidationPreview preview;
  private transient InvalidationRule looked;
  private transient List<ImportChoice> imports;

  /** Makes the form when the page is opened, with the conditions of the page's address. */
  public void load() {
    if (!campaign.may(Permission.PETITION_MODERATE)) {
      throw new Forbidden();
    }
    campaignSlug = campaign.getSlug();
    PetitionView petition = petitions.choose(slug);
    slug = petition.slug();
    versions = petition.textVersion() > 1;
    zone = campaign.getView().zone();
    boolean confirmed = getVerb() == RuleVerb.INVALIDATE;
    form = new RuleForm(zone, countries, confirmed ? since : null, domain, ticked());
    // A rule that holds applies to unconfirmed signatures too, so it starts from the time of
    // signing; a rule that releases applies to any held one. The alarm's links say the same.
    form.signedSince(signed == null && getVerb() == RuleVerb.HOLD ? since : signed);
    ask(parameters().getRequestParameterMap());
  }

  /** The mail domains that were ticked on the page of trends or of an alarm. */
  private static List<String> ticked() {
    String[] keys = parameters().getRequestParameterValuesMap().get("domainKeys");
    return keys == null ? List.of() : List.of(keys);
  }

  /** Takes over the conditions by which the list of held signatures was filtered. */
  private void ask(Map<String, String> listed) {
    form.getConditions().put("organisation", TraitFilter.organisation(listed.get("organisation")));
    form.getConditions().put("locality", TraitFilter.locality(listed.get("locality")));
    form.getConditions().put("byPass", "true".equals(listed.get("pass")) ? "true" : null);
  }

  private static ExternalContext parameters() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }

  public String look() {
    preview = null;
    return feedback.attempt(
        () -> {
          InvalidationDraft draft = draft();
          preview = invalidations.preview(slug, draft);
          looked = draft.rule();
          return null;
        });
  }

  /**
   * Proposes or begins the rule. The preview is dropped, because after a refusal the form may
   * contain another rule.
   */
  public String propose() {
    boolean waits = getVerb().needsSecond();
    InvalidationRule seen = preview == null ? null : looked;
    preview = null;
    return feedback.attempt(
        () -> {
          InvalidationDraft draft = draft();
          // Without a second person, the one who begins the rule must have seen its preview.
          if (!waits && !draft.rule().equals(seen)) {
            throw new InvalidInput("rule", "verb.error.look-first");
          }
          InvalidationView proposed = invalidations.propose(slug, draft);
          feedback.done(waits ? "petition.invalidation.done.proposed" : "verb.begun");
          return SHOWN + "&campaign=" + campaignSlug + "&id=" + proposed.id();
        });
  }

  private InvalidationDraft draft() {
    InvalidationRule rule = form.toRule();
    if (rule.countries() == null && !getLimits().isEmpty()) {
      throw new InvalidInput("rule.countries", "kernel.error.required");
    }
    return new InvalidationDraft(getVerb(), rule, reason, note);
  }

  /** What the rule does; INVALIDATE if the address names nothing valid. */
  public RuleVerb getVerb() {
    return Stream.of(RuleVerb.values())
        .filter(one -> one.name().equals(asked))
        .findFirst()
        .orElse(RuleVerb.INVALIDATE);
  }

  public String getAsked() {
    return asked;
  }

  public void setAsked(String asked) {
    this.asked = asked;
  }

  /** The countries to which the reader's rules are limited; empty for all countries. */
  public Set<String> getLimits() {
    return campaign.limits(Permission.PETITION_MODERATE);
  }

  public RuleForm getForm() {
    return form;
  }

  /** Whether the rule can go on: a second person checks it, or the preview has found signatures. */
  public boolean isReady() {
    return getVerb().needsSecond() || getMeant() > 0;
  }

  /** The number of signatures in the preview; 0 before there is one. */
  public long getMeant() {
    return preview == null ? 0 : preview.count();
  }

  /** The preview; null before there is one. */
  public InvalidationPreview getPreview() {
    return preview;
  }

  /** Whether the petition has several versions, whose figures are separate. */
  public boolean isVersions() {
    return versions;
  }

  public InvalidationReason[] getReasons() {
    return InvalidationReason.values();
  }

  public Visibility[] getVisibilities() {
    return Visibility.values();
  }

  public SignatureSource[] getSources() {
    return SignatureSource.values();
  }

  /** The imports to choose from. */
  public List<ImportChoice> getImports() {
    if (imports == null) {
      imports = lists.imports(slug);
    }
    return imports;
  }

  public String getZone() {
    return zone.getId();
  }

  public InvalidationReason getReason() {
    return reason;
  }

  public void setReason(InvalidationReason reason) {
    this.reason = reason;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public String getCountries() {
    return countries;
  }

  public void setCountries(String countries) {
    this.countries = countries;
  }

  public String getSince() {
    return since;
  }

  public String getSigned() {
    return signed;
  }

  /** Sets the first moment of signing, from an alarm. */
  public void setSigned(String signed) {
    this.signed = signed;
  }

  public String getDomain() {
    return domain;
  }

  /** Sets a mail domain that the reader searched for in the trends. */
  public void setDomain(String domain) {
    this.domain = domain;
  }

  /** Sets the moment, from an alarm, since which its country has too many signatures. */
  public void setSince(String since) {
    this.since = since;
  }
}
