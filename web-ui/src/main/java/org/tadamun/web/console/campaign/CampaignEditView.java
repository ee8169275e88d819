package org.tadamun.web.console.campaign;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignDraft;
import org.tadamun.kernel.campaign.boundary.CampaignTranslations;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.organisation.boundary.Organisations;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.console.conflict.SharedEdit;
import org.tadamun.web.console.conflict.SharedForm;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.LocalizedDraft;

/** The form of a campaign. A new one begins in the language of its author. */
@Named
@ViewScoped
public class CampaignEditView implements SharedForm<CampaignDraft>, Serializable {

  private static final String TEXTS = "texts.";

  @EJB private Campaigns campaigns;
  @EJB private CampaignTranslations translations;
  @EJB private Organisations organisations;
  @Inject private CampaignContext campaign;
  @Inject private CaseTranslationsView relied;
  @Inject private DisplayBean display;
  @Inject private Feedback feedback;
  @Inject private SharedEdit sharedEdit;

  private String slug;
  private String newSlug;
  private int version;
  private String owner;
  private String first;
  private String[] languages;
  private List<String> offered;
  private LocalizedDraft title;
  private LocalizedDraft summary;
  private LocalizedDraft caseText;
  private List<LocalizedDraft> demands;
  private String targetCountry;
  private String hashtag;
  private String zone;
  private LocalDate startedOn;
  private Integer smallCells;

  /**
   * Reads the campaign once per page; what is typed afterwards stays. Without any organisation it
   * first leads to the form for one.
   */
  public String open() {
    if (title != null) {
      return null;
    }
    if (campaign.getSlug() == null || campaign.getSlug().isEmpty()) {
      first = display.getLang();
      languages = new String[] {first};
      offered = display.getShipped();
      zone = display.getZone().getId();
      List<OrganisationView> owners = organisations.all();
      if (owners.isEmpty() && campaign.may("campaign:write")) {
        return "/console/organisations/edit?faces-redirect=true&next=campaign";
      }
      owner = owners.size() == 1 ? owners.getFirst().slug() : null;
      write(new CampaignTexts(null, null, null, List.of()));
      return null;
    }
    read();
    sharedEdit.begin(this);
    return null;
  }

  @Override
  public void reread() {
    campaign.forget();
    relied.forget();
    read();
  }

  private void read() {
    CampaignView present = campaign.getView();
    slug = present.slug();
    version = present.version();
    first = present.languages().getFirst();
    offered = offered(present.languages());
    show(
        new CampaignDraft(
            present.texts(),
            present.targetCountry(),
            present.hashtag(),
            present.languages(),
            present.zone().getId(),
            present.startedOn(),
            present.smallCells()));
  }

  @Override
  public void show(CampaignDraft draft) {
    languages = draft.languages().toArray(String[]::new);
    targetCountry = draft.targetCountry();
    hashtag = draft.hashtag();
    zone = draft.zone();
    startedOn = draft.startedOn();
    smallCells = draft.smallCells();
    write(draft.texts());
  }

  @Override
  public String field(String part) {
    return part.startsWith(TEXTS) ? part.substring(TEXTS.length()) : part;
  }

  /**
   * Languages to choose: the campaign's in their order, then the console's; saving keeps the order.
   */
  private List<String> offered(List<String> present) {
    Set<String> all = new LinkedHashSet<>(present);
    all.addAll(display.getShipped());
    return List.copyOf(all);
  }

  /** The source of a text stays, whatever the campaign's first language is by now. */
  private void write(CampaignTexts texts) {
    List<String> shown = List.of(languages);
    title = LocalizedDraft.of(texts.title(), shown);
    summary = LocalizedDraft.of(texts.summary(), shown);
    caseText = LocalizedDraft.of(texts.caseText(), shown);
    demands = new ArrayList<>();
    for (int i = 0; i < CampaignTexts.DEMANDS_MAX; i++) {
      demands.add(
          LocalizedDraft.of(i < texts.demands().size() ? texts.demands().get(i) : null, shown));
    }
    if (isTranslating()) {
      Stream.concat(Stream.of(title, summary, caseText), demands.stream())
          .forEach(LocalizedDraft::settleSource);
    }
  }

  public String save() {
    return sharedEdit.save(
        this,
        () -> {
          CampaignView saved =
              isFresh()
                  ? campaigns.create(newSlug, owner, typed(), false)
                  : isTranslating()
                      ? translations.translate(slug, version, typed())
                      : campaigns.edit(slug, version, typed());
          feedback.done("console.form.saved");
          return "/console/campaign/edit?faces-redirect=true&campaign=" + saved.slug();
        });
  }

  @Override
  public CampaignDraft typed() {
    Set<String> chosen = new LinkedHashSet<>();
    chosen.add(first);
    chosen.addAll(Arrays.asList(languages));
    List<LocalizedText> written =
        demands.stream().map(LocalizedDraft::toText).filter(text -> !text.isEmpty()).toList();
    return new CampaignDraft(
        new CampaignTexts(title.toText(), summary.toText(), caseText.toText(), written),
        targetCountry,
        hashtag,
        List.copyOf(chosen),
        zone,
        startedOn,
        smallCells);
  }

  public List<OrganisationView> getOwners() {
    return organisations.all();
  }

  public boolean isWritable() {
    return campaign.mayThroughout(Permission.CAMPAIGN_WRITE);
  }

  /** Whether the reader may write translations only. */
  public boolean isTranslating() {
    return !isFresh() && !isWritable() && campaign.mayThroughout(Permission.TRANSLATE);
  }

  /** Whether the field is shown: without a source text there is nothing to translate. */
  public boolean isShown(LocalizedDraft one) {
    return !isTranslating() || !one.toText().isEmpty();
  }

  /** The language that was translated; the campaign's first language may be another. */
  public String getSource() {
    return title.getLanguages().getFirst();
  }

  public boolean isFresh() {
    return slug == null;
  }

  public String getNewSlug() {
    return newSlug;
  }

  public void setNewSlug(String newSlug) {
    this.newSlug = newSlug;
  }

  public String getOwner() {
    return owner;
  }

  public void setOwner(String owner) {
    this.owner = owner;
  }

  public List<String> getOffered() {
    return offered;
  }

  public String[] getLanguages() {
    return languages;
  }

  public void setLanguages(String[] languages) {
    this.languages = languages == null ? new String[0] : languages;
  }

  public LocalizedDraft getTitle() {
    return title;
  }

  public LocalizedDraft getSummary() {
    return summary;
  }

  public LocalizedDraft getCaseText() {
    return caseText;
  }

  public List<LocalizedDraft> getDemands() {
    return demands;
  }

  public String getTargetCountry() {
    return targetCountry;
  }

  public void setTargetCountry(String targetCountry) {
    this.targetCountry = targetCountry;
  }

  public String getHashtag() {
    return hashtag;
  }

  public void setHashtag(String hashtag) {
    this.hashtag = hashtag;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public LocalDate getStartedOn() {
    return startedOn;
  }

  public void setStartedOn(LocalDate startedOn) {
    this.startedOn = startedOn;
  }

  public Integer getSmallCells() {
    return smallCells;
  }

  public void setSmallCells(Integer smallCells) {
    this.smallCells = smallCells;
  }
}
