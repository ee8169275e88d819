package org.tadamun.endorsements.endorsement.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.proof.entity.GroundedEntity;
import org.tadamun.endorsements.proof.entity.Proofs;
import org.tadamun.kernel.text.entity.LocalizedText;

/** What an endorsement says, and of whom; its life is {@link Endorsement}. */
@MappedSuperclass
public abstract class EndorsementContent extends GroundedEntity {

  @Column(name = "campaign_id", nullable = false, updatable = false)
  private long campaignId;

  @ManyToOne(optional = false)
  @JoinColumn(name = "endorser_id", nullable = false)
  private Endorser endorser;

  /** The endorser's when it was given, or corrected here: no figure changes behind one's back. */
  @Column(name = "country", nullable = false, length = 2)
  private String country;

  @Enumerated(EnumType.STRING)
  @Column(name = "capacity", nullable = false, length = 20)
  private Capacity capacity;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, length = 20)
  private EndorsementKind kind;

  /** Nothing where it was forgotten. */
  @Column(name = "display_name", length = 5000)
  private LocalizedText displayName;

  @Column(name = "search_text", nullable = false, length = Endorser.SEARCH_MAX)
  private String searchText;

  @Column(name = "display_role", length = 4000)
  private LocalizedText displayRole;

  @Column(name = "display_organisation", length = 5000)
  private LocalizedText displayOrganisation;

  @Column(name = "language", length = 35)
  private String language;

  @Column(name = "addressee_id")
  private Long addresseeId;

  /** As it was called then: a later name rewrites nothing that somebody signed. */
  @Column(name = "addressee_name", length = 5000)
  private LocalizedText addresseeName;

  @Column(name = "sent_on")
  private LocalDate sentOn;

  @Column(name = "received_on")
  private LocalDate receivedOn;

  @Column(name = "promised_by")
  private LocalDate promisedBy;

  /** The day on which its owner was last told of the promise, or took it on himself. */
  @Column(name = "reminded_on")
  private LocalDate remindedOn;

  /** The public id of the staff member who asks after the promise. */
  @Column(name = "owner_id", length = 22)
  private String owner;

  @ElementCollection
  @CollectionTable(name = "endorsements_quote", joinColumns = @JoinColumn(name = "endorsement_id"))
  @OrderColumn(name = "pos")
  private List<Quote.Row> quotes = new ArrayList<>();

  @Column(name = "embargo_until")
  private Instant embargoUntil;

  @Column(name = "sample", nullable = false, updatable = false)
  private boolean sample;

  protected EndorsementContent() {}

  protected EndorsementContent(
      long campaignId, Endorser endorser, EndorsementDetails details, boolean sample, Instant now) {
    super(now);
    this.campaignId = campaignId;
    this.endorser = endorser;
    this.sample = sample;
    write(details);
  }

  /** What was agreed to, reported or proved of what stood here holds for as much as stays. */
  protected final void rewrite(EndorsementDetails details) {
    EndorsementDetails before = details();
    if (!details.isCoveredBy(before)) {
      outdate();
    }
    if (details.isProvedAnewAfter(before, endorser.kind())) {
      proveAnew();
    }
    write(details);
  }

  protected final void write(EndorsementDetails details) {
    this.capacity = details.capacity();
    this.kind = details.kind();
    this.country = details.country();
    this.displayName = details.displayedAs().name();
    this.searchText = Endorser.searchable(displayName);
    this.displayRole = details.displayedAs().role();
    this.displayOrganisation = details.displayedAs().organisation();
    this.language = details.language();
    this.addresseeName = details.nameAfter(addresseeId, addresseeName);
    this.addresseeId = details.addresseeId();
    this.sentOn = details.sentOn();
    this.receivedOn = details.receivedOn();
    this.embargoUntil = details.embargoUntil();
    if (!quotes().equals(details.quotes())) {
      quotes.clear();
      details.quotes().forEach(quote -> quotes.add(new Quote.Row(quote)));
    }
  }

  protected final void received(LocalDate on) {
    this.receivedOn = on;
  }

  protected final void promised(LocalDate by, String responsible, LocalDate told) {
    this.promisedBy = by;
    this.remindedOn = told;
    this.owner = responsible;
  }

  protected final void silence() {
    quotes.clear();
  }

  /**
   * Of whom it is and what was said; capacity, form, country and days stay. To whom it went stays
   * by his record alone: how he was called then is a copy of what may be a person's name.
   */
  protected final void empty(Endorser nobody) {
    silence();
    silenceGrounds();
    this.endorser = nobody;
    this.displayName = LocalizedText.EMPTY;
    this.searchText = "";
    this.displayRole = null;
    this.displayOrganisation = null;
    this.language = null;
    this.addresseeName = null;
  }

  public EndorsementDetails details() {
    return new EndorsementDetails(
        capacity,
        kind,
        country,
        displayedAs(),
        language,
        addresseeId,
        addresseeName(),
        sentOn,
        receivedOn,
        quotes(),
        embargoUntil);
  }

  private List<Quote> quotes() {
    return Quote.Row.quotes(quotes);
  }

  public long campaignId() {
    return campaignId;
  }

  public Endorser endorser() {
    return endorser;
  }

  public String country() {
    return country;
  }

  public Capacity capacity() {
    return capacity;
  }

  public EndorsementKind kind() {
    return kind;
  }

  public DisplayedAs displayedAs() {
    return new DisplayedAs(displayName, displayRole, displayOrganisation);
  }

  public Long addresseeId() {
    return addresseeId;
  }

  /** As it was called when this was written down; null of nobody, and of what was erased. */
  public LocalizedText addresseeName() {
    return LocalizedText.orNull(addresseeName);
  }

  /**
   * Of whoever is addressed, for staff.
   *
   * @param present as his record calls him, which nothing else does once it was erased
   */
  public LocalizedText nameOf(LocalizedText present) {
    return addresseeName() == null ? present : addresseeName();
  }

  /** What proves it as it stands: neither what was erased nor what proved another claim. */
  public Proofs proofs() {
    return new Proofs(standing(), capacity.speaksForOthers(endorser.kind()));
  }

  public LocalDate promisedBy() {
    return promisedBy;
  }

  public LocalDate remindedOn() {
    return remindedOn;
  }

  public String owner() {
    return owner;
  }

  public Instant embargoUntil() {
    return embargoUntil;
  }

  /** The day that a reader wants to know: when it was said, else when it came. */
  public LocalDate day() {
    return sentOn == null ? receivedOn : sentOn;
  }

  public boolean isSample() {
    return sample;
  }
}
