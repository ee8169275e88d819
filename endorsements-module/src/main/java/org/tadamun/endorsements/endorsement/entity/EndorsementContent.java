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
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.text.entity.LocalizedText;

/** The content of an endorsement and its endorser; {@link Endorsement} adds the states. */
@MappedSuperclass
public abstract class EndorsementContent extends GroundedEntity {

  @Column(name = "campaign_id", nullable = false, updatable = false)
  private long campaignId;

  @ManyToOne(optional = false)
  @JoinColumn(name = "endorser_id", nullable = false)
  private Endorser endorser;

  /** The endorser's country when it was given, unless corrected here: figures stay as they were. */
  @Column(name = "country", nullable = false, length = 2)
  private String country;

  @Enumerated(EnumType.STRING)
  @Column(name = "capacity", nullable = false, length = 20)
  private Capacity capacity;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, length = 20)
  private EndorsementKind kind;

  /** Empty where it was forgotten. */
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

  /** The addressee's name at that time: a later name does not change what somebody signed. */
  @Column(name = "addressee_name", length = 5000)
  private LocalizedText addresseeName;

  @Column(name = "sent_on")
  private LocalDate sentOn;

  @Column(name = "received_on")
  private LocalDate receivedOn;

  @Column(name = "promised_by")
  private LocalDate promisedBy;

  /**
   * The day of the last reminder, or on which the owner took it on or named another day. Null if
   * the owner has still to be told of it.
   */
  @Column(name = "reminded_on")
  private LocalDate remindedOn;

  /** Public id of the staff member who asks after the promise. */
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

  /** Replaces the content; consent, source and proofs that no longer cover it become outdated. */
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

  /**
   * Stores day and owner. Owners know what they entered themselves, and an open promise whose day
   * and owner stay; of anything else they have still to be told.
   */
  protected final void promised(LocalDate by, String responsible, boolean open, Step step) {
    if (step.isBy(responsible)) {
      this.remindedOn = step.today();
    } else if (!open || !by.equals(promisedBy) || !responsible.equals(owner)) {
      this.remindedOn = null;
    }
    this.promisedBy = by;
    this.owner = responsible;
  }

  protected final void silence() {
    quotes.clear();
  }

  /**
   * Erases endorser, names and quotes; capacity, form, country and days stay. The addressee stays
   * as a reference only: the copy of its name may be the name of a person.
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

  /** The addressee's name when this was written; null without an addressee, and once erased. */
  public LocalizedText addresseeName() {
    return LocalizedText.orNull(addresseeName);
  }

  /**
   * The addressee's name for staff.
   *
   * @param present the name of the addressee's record, used where the copy here was erased
   */
  public LocalizedText nameOf(LocalizedText present) {
    return addresseeName() == null ? present : addresseeName();
  }

  /** The proofs that count for the present content: neither erased nor for another claim. */
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

  /** The day to show to readers: when it was sent, else when it was received. */
  public LocalDate day() {
    return sentOn == null ? receivedOn : sentOn;
  }

  public boolean isSample() {
    return sample;
  }
}
