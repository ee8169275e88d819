package org.tadamun.endorsements.parliament.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.kernel.text.entity.LocalizedText;

/** A member's name under an act, with the name and office of that day. */
@Entity
@Table(name = "endorsements_sponsor")
public class Sponsor extends DomainEntity {

  public static final int OFFICE_MAX = 150;

  @ManyToOne(optional = false)
  @JoinColumn(name = "act_id", nullable = false, updatable = false)
  private ParliamentaryAct act;

  @ManyToOne(optional = false)
  @JoinColumn(name = "endorser_id", nullable = false, updatable = false)
  private Endorser endorser;

  @Column(name = "display_name", nullable = false, length = 5000)
  private LocalizedText name;

  @Column(name = "search_text", nullable = false, length = Endorser.SEARCH_MAX)
  private String searchText;

  @Column(name = "display_role", length = 4000)
  private LocalizedText office;

  @Enumerated(EnumType.STRING)
  @Column(name = "role", nullable = false, length = 12)
  private SponsorRole role;

  @Column(name = "pos", nullable = false, updatable = false)
  private int place;

  @Column(name = "withdrawn_on")
  private LocalDate withdrawnOn;

  protected Sponsor() {}

  Sponsor(
      ParliamentaryAct act,
      Endorser endorser,
      LocalizedText office,
      SponsorRole role,
      int place,
      Instant now) {
    super(now);
    this.act = act;
    this.endorser = endorser;
    this.place = place;
    write(endorser.name(), office, role);
  }

  /** Corrects mistakes; a later name of the endorser changes nothing by itself. */
  void correct(LocalizedText name, LocalizedText office, SponsorRole role, Instant now) {
    write(name, office, role);
    touch(now);
  }

  private void write(LocalizedText name, LocalizedText office, SponsorRole role) {
    this.name = name;
    this.searchText = Endorser.searchable(name);
    this.office = office;
    this.role = role;
  }

  /** Refused a second time: the day in the house is public and must not move. */
  void withdraw(LocalDate on, Instant now) {
    if (isWithdrawn()) {
      throw new SponsorWithdrawn();
    }
    this.withdrawnOn = on;
    touch(now);
  }

  /**
   * Whether a new day of tabling would be after the withdrawal. If the old day was so already, the
   * sponsor withdrew during preparation, and the new day is allowed.
   */
  boolean isOvertaken(LocalDate old, LocalDate tabled) {
    return isWithdrawn()
        && tabled != null
        && withdrawnOn.isBefore(tabled)
        && (old == null || !withdrawnOn.isBefore(old));
  }

  /** Undoes the withdrawal. */
  void standAgain(Instant now) {
    if (!isWithdrawn()) {
      throw new SponsorStands();
    }
    this.withdrawnOn = null;
    touch(now);
  }

  public ParliamentaryAct act() {
    return act;
  }

  public Endorser endorser() {
    return endorser;
  }

  public LocalizedText name() {
    return name;
  }

  public LocalizedText office() {
    return office == null || office.isEmpty() ? null : office;
  }

  public SponsorRole role() {
    return role;
  }

  /** The position, beginning with 1; the first sponsor is the mover. */
  public int place() {
    return place;
  }

  public LocalDate withdrawnOn() {
    return withdrawnOn;
  }

  public boolean isWithdrawn() {
    return withdrawnOn != null;
  }
}
