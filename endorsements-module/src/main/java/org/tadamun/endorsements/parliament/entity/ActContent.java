package org.tadamun.endorsements.parliament.entity;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.kernel.text.entity.LocalizedText;

/** A parliamentary act's details and search text; {@link ParliamentaryAct} adds the course. */
@MappedSuperclass
public abstract class ActContent extends DomainEntity {

  @Column(name = "campaign_id", nullable = false, updatable = false)
  private long campaignId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, length = 20)
  private ActKind kind;

  @Column(name = "chamber_name", nullable = false, length = 4000)
  private LocalizedText chamberName;

  @Column(name = "country", nullable = false, length = 2)
  private String country;

  @Column(name = "title", nullable = false, length = 7000)
  private LocalizedText title;

  @Column(name = "identifier", length = ParliamentaryAct.IDENTIFIER_MAX)
  private String identifier;

  @Column(name = "search_text", nullable = false, length = Endorser.SEARCH_MAX)
  private String searchText;

  @Column(name = "tabled_on")
  private LocalDate tabledOn;

  @Column(name = "next_on")
  private LocalDate nextOn;

  @Column(name = "source_title", length = 7000)
  private LocalizedText sourceTitle;

  @Column(name = "source_url", length = Source.URL_MAX)
  private String sourceUrl;

  /** Whether the act is public; stored for queries. */
  @Column(name = "shown", nullable = false)
  private boolean shown;

  @Column(name = "sample", nullable = false, updatable = false)
  private boolean sample;

  protected ActContent() {}

  protected ActContent(long campaignId, boolean sample, Instant now) {
    super(now);
    this.campaignId = campaignId;
    this.sample = sample;
  }

  protected final void write(ActDetails details) {
    this.kind = details.kind();
    this.chamberName = details.chamber().name();
    this.country = details.chamber().country();
    this.title = details.title();
    this.tabledOn = details.tabledOn();
    this.nextOn = details.nextOn();
    Source source = details.source();
    this.sourceTitle = source == null ? null : source.title();
    this.sourceUrl = source == null ? null : source.url();
    number(details.identifier());
  }

  protected final void show(boolean open) {
    this.shown = open;
  }

  /** Sets the number given by the house; null for none. */
  public void number(String given) {
    this.identifier = given;
    this.searchText = searchable(title, given);
  }

  /** The search text; "EDM 1149" is also found as "edm1149". */
  public static String searchable(LocalizedText title, String number) {
    return number == null
        ? Endorser.searchable(title)
        : Endorser.searchable(title, number, number.replaceAll("\\s+", ""));
  }

  protected final void tabled(LocalDate day) {
    this.tabledOn = day;
  }

  protected final void next(LocalDate day) {
    this.nextOn = day;
  }

  protected final LocalDate tabledOn() {
    return tabledOn;
  }

  protected final LocalDate nextOn() {
    return nextOn;
  }

  public long campaignId() {
    return campaignId;
  }

  public ActDetails details() {
    return new ActDetails(
        kind,
        new Chamber(chamberName, country),
        title,
        identifier,
        tabledOn,
        nextOn,
        new Source(sourceTitle, sourceUrl));
  }

  public String country() {
    return country;
  }

  /** Whether the act is public. */
  public boolean isShown() {
    return shown;
  }

  public boolean isSample() {
    return sample;
  }
}
