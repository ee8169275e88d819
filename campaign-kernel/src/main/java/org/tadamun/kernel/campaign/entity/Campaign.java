package org.tadamun.kernel.campaign.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.organisation.entity.Organisation;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.text.entity.LocalizedTextConverter;

/**
 * A campaign: a case, its demands, and everything done for them.
 *
 * <p>It is drafted, goes live, may pause, ends with an outcome, and is archived. "Offline" is not a
 * state: it hides a campaign in any state at once, when people are in danger, and putting it online
 * again changes nothing else.
 */
@Entity
@Table(name = "kernel_campaign")
public class Campaign extends DomainEntity {

  public static final int SLUG_MAX = 80;
  public static final int HASHTAG_MAX = 60;
  public static final int OUTCOME_MAX = 2000;

  @Column(name = "slug", nullable = false, updatable = false, length = SLUG_MAX)
  private String slug;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false, length = 16)
  private CampaignState state;

  @Column(name = "offline", nullable = false)
  private boolean offline;

  @Column(name = "sample", nullable = false, updatable = false)
  private boolean sample;

  @Column(name = "title", nullable = false, length = 4000)
  private LocalizedText title;

  @Column(name = "summary", length = 9000)
  private LocalizedText summary;

  @Column(name = "case_text", length = 32000)
  private LocalizedText caseText;

  @ElementCollection
  @CollectionTable(name = "kernel_campaign_demand", joinColumns = @JoinColumn(name = "campaign_id"))
  @OrderColumn(name = "pos")
  @Convert(converter = LocalizedTextConverter.class)
  @Column(name = "demand", nullable = false, length = 8000)
  private List<LocalizedText> demands = new ArrayList<>();

  @Embedded private TargetFields target;

  @Column(name = "hashtag", length = HASHTAG_MAX)
  private String hashtag;

  @Column(name = "languages", nullable = false, length = 400)
  private String languages;

  @Column(name = "zone_id", nullable = false, length = 60)
  private String zone;

  @Column(name = "started_on")
  private LocalDate startedOn;

  @Column(name = "small_cells")
  private Integer smallCells;

  @Embedded private CampaignOutcomeFields outcome = new CampaignOutcomeFields();

  @ManyToOne(optional = false)
  @JoinColumn(name = "owner_id", nullable = false)
  private Organisation owner;

  @ManyToMany
  @JoinTable(
      name = "kernel_campaign_organisation",
      joinColumns = @JoinColumn(name = "campaign_id"),
      inverseJoinColumns = @JoinColumn(name = "organisation_id"))
  private List<Organisation> organisations = new ArrayList<>();

  protected Campaign() {}

  public Campaign(
      String slug,
      Organisation owner,
      List<String> languages,
      ZoneId zone,
      boolean sample,
      Instant now) {
    super(now);
    this.slug = slug;
    this.owner = owner;
    this.organisations.add(owner);
    this.languages = String.join(",", languages);
    this.zone = zone.getId();
    this.sample = sample;
    this.state = CampaignState.DRAFT;
  }

  /** Sets the texts; possible in the archive too, since a person may be named in them. */
  public void describe(CampaignTexts texts, Instant now) {
    this.title = texts.title();
    this.summary = texts.summary();
    this.caseText = texts.caseText();
    this.demands.clear();
    this.demands.addAll(texts.demands());
    said(now);
  }

  public void place(
      String country, String tag, List<String> spoken, ZoneId home, LocalDate began, Instant now) {
    require(state != CampaignState.ARCHIVED, "place");
    this.target = TargetFields.turned(target, country);
    this.hashtag = tag;
    this.languages = String.join(",", spoken);
    this.zone = home.getId();
    this.startedOn = began;
    touch(now);
  }

  /** Shows the public figures of countries in steps of this size; null for exact figures. */
  public void mergeSmallCells(Integer step, Instant now) {
    require(state != CampaignState.ARCHIVED, "merge small cells of");
    this.smallCells = step;
    touch(now);
  }

  public void goLive(Instant now) {
    become(CampaignState.LIVE, "go live", now);
  }

  public void pause(Instant now) {
    become(CampaignState.PAUSED, "pause", now);
  }

  public void archive(Instant now) {
    become(CampaignState.ARCHIVED, "archive", now);
  }

  /** Ends the campaign with an outcome; without words the prepared ones are used. */
  public void decide(CampaignState end, LocalizedText words, Instant now) {
    CampaignOutcomeFields decided = ending().decided(end, words, now);
    become(end, "decide", now);
    this.outcome = decided;
  }

  /** Undoes an outcome declared by mistake; pauses, since it may have been paused before. */
  public void takeOutcomeBack(Instant now) {
    require(state.isOutcome(), "take back the outcome of");
    this.state = CampaignState.PAUSED;
    this.outcome = new CampaignOutcomeFields().saying(ending().words());
    touch(now);
  }

  /** Keeps the outcome's words ready, so that on the day one click is enough. */
  public void prepareOutcome(LocalizedText words, Instant now) {
    this.outcome = ending().saying(words);
    said(now);
  }

  public void takeOffline(Instant now) {
    this.offline = true;
    touch(now);
  }

  public void putOnline(Instant now) {
    this.offline = false;
    touch(now);
  }

  public void join(Organisation organisation, Instant now) {
    require(state != CampaignState.ARCHIVED, "join");
    if (!organisations.contains(organisation)) {
      organisations.add(organisation);
      touch(now);
    }
  }

  /** The owner never leaves: a campaign always has one. */
  public void leave(Organisation organisation, Instant now) {
    require(state != CampaignState.ARCHIVED, "leave");
    if (organisation != owner && organisations.remove(organisation)) {
      organisation.putOut(now);
      touch(now);
    }
  }

  private void become(CampaignState next, String verb, Instant now) {
    require(state.mayBecome(next), verb);
    this.state = next;
    touch(now);
  }

  /** Not touched in an archived draft: {@link CampaignState#OVER} needs its last real change. */
  private void said(Instant now) {
    if (state != CampaignState.ARCHIVED || outcome() != null) {
      touch(now);
    }
  }

  private void require(boolean possible, String verb) {
    if (!possible) {
      throw new WrongState(state, verb);
    }
  }

  public String slug() {
    return slug;
  }

  public CampaignState state() {
    return state;
  }

  public boolean isOffline() {
    return offline;
  }

  public boolean isSample() {
    return sample;
  }

  public CampaignTexts texts() {
    return new CampaignTexts(title, summary, caseText, List.copyOf(demands));
  }

  public String targetCountry() {
    return target == null ? null : target.present();
  }

  public String hashtag() {
    return hashtag;
  }

  public List<String> languages() {
    return List.of(languages.split(","));
  }

  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  public LocalDate startedOn() {
    return startedOn;
  }

  public Integer smallCells() {
    return smallCells;
  }

  /** How it ended, also if archived; null before, and if that is not known any more. */
  public CampaignState outcome() {
    return ending().outcome();
  }

  public LocalizedText outcomeText() {
    return ending().words();
  }

  public Instant decidedAt() {
    return ending().decidedAt();
  }

  /** JPA reads an embedded part as null if all its columns are null. */
  private CampaignOutcomeFields ending() {
    return outcome == null ? new CampaignOutcomeFields() : outcome;
  }

  public Organisation owner() {
    return owner;
  }

  public List<Organisation> organisations() {
    return List.copyOf(organisations);
  }
}
